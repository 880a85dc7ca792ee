/// What each user was told, as a list and as a live stream.
@NullMarked
package fr.microgate.parc.notification.inbox;

import org.jspecify.annotations.NullMarked;
