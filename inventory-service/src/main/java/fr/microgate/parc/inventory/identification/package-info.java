/// Which machine a document speaks of.
@NullMarked
package fr.microgate.parc.inventory.identification;

import org.jspecify.annotations.NullMarked;
