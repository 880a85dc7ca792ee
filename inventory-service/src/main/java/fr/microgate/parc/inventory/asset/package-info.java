/// Machines and what is known of them.
@NullMarked
package fr.microgate.parc.inventory.asset;

import org.jspecify.annotations.NullMarked;
