/// Domain events out (outbox, relay) and in (inbox, retries, dead letters).
@NullMarked
package fr.microgate.parc.platform.event;

import org.jspecify.annotations.NullMarked;
