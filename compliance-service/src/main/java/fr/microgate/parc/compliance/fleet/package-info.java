/// What we know of the organisations and machines of inventory-service.
@NullMarked
package fr.microgate.parc.compliance.fleet;

import org.jspecify.annotations.NullMarked;
