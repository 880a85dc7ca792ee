/// Tickets: what somebody, or a fact about a machine, asks the shop to do.
@NullMarked
package fr.microgate.parc.ticket;

import org.jspecify.annotations.NullMarked;
