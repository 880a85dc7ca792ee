/// What people and the system write on a ticket.
@NullMarked
package fr.microgate.parc.ticket.comment;

import org.jspecify.annotations.NullMarked;
