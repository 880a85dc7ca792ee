/// Documents as agents delivered them, kept before they are understood.
@NullMarked
package fr.microgate.parc.inventory.raw;

import org.jspecify.annotations.NullMarked;
