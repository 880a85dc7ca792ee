/// What this service remembers of things that other services own, so that it works when they are
/// down.
@NullMarked
package fr.microgate.parc.ticket.known;

import org.jspecify.annotations.NullMarked;
