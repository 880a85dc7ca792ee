/// What is heard from compliance-service.
@NullMarked
package fr.microgate.parc.notification.compliance;

import org.jspecify.annotations.NullMarked;
