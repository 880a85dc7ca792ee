/// What is heard from ticket-service.
@NullMarked
package fr.microgate.parc.notification.ticket;

import org.jspecify.annotations.NullMarked;
