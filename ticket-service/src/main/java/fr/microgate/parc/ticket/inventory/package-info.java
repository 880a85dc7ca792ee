/// What inventory-service tells, and the tickets that open and close because of it.
@NullMarked
package fr.microgate.parc.ticket.inventory;

import org.jspecify.annotations.NullMarked;
