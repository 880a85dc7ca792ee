/// What we hear from inventory-service.
@NullMarked
package fr.microgate.parc.compliance.inventory;

import org.jspecify.annotations.NullMarked;
