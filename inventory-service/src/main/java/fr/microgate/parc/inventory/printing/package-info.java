/// What printers have printed, and what they have left.
@NullMarked
package fr.microgate.parc.inventory.printing;

import org.jspecify.annotations.NullMarked;
