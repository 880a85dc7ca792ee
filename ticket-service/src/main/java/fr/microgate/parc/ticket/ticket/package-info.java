/// The ticket itself: its number, its life cycle, who is in charge.
@NullMarked
package fr.microgate.parc.ticket.ticket;

import org.jspecify.annotations.NullMarked;
