/// Background work that wakes up on a PostgreSQL notification.
@NullMarked
package fr.microgate.parc.platform.work;

import org.jspecify.annotations.NullMarked;
