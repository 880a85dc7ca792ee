/// What this service holds of a person: told on request, erased on order, with a receipt.
@NullMarked
package fr.microgate.parc.inventory.privacy;

import org.jspecify.annotations.NullMarked;
