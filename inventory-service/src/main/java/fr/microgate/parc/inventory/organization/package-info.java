/// The shop and its clients.
@NullMarked
package fr.microgate.parc.inventory.organization;

import org.jspecify.annotations.NullMarked;
