/// What changed on a machine, grouped by inventory, in words.
@NullMarked
package fr.microgate.parc.inventory.history;

import org.jspecify.annotations.NullMarked;
