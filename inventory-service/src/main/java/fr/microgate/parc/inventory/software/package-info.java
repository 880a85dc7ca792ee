/// The catalogue of software and where it is installed.
@NullMarked
package fr.microgate.parc.inventory.software;

import org.jspecify.annotations.NullMarked;
