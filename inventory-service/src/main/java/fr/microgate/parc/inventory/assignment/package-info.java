/// Who has which asset, since when and until when.
@NullMarked
package fr.microgate.parc.inventory.assignment;

import org.jspecify.annotations.NullMarked;
