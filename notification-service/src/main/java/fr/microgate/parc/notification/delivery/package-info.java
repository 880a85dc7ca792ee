/// Mails on their way, and the log of every attempt.
@NullMarked
package fr.microgate.parc.notification.delivery;

import org.jspecify.annotations.NullMarked;
