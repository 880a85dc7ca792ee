/// The states of assets and the ways between them, as data.
@NullMarked
package fr.microgate.parc.inventory.lifecycle;

import org.jspecify.annotations.NullMarked;
