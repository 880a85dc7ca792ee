/// How the batteries of machines wear out.
@NullMarked
package fr.microgate.parc.inventory.battery;

import org.jspecify.annotations.NullMarked;
