/// Facts to tell, from the event that brought them until every recipient is known.
@NullMarked
package fr.microgate.parc.notification.announcement;

import org.jspecify.annotations.NullMarked;
