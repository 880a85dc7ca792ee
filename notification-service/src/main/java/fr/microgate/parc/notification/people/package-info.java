/// Who holds which role, and how he is reached: Keycloak knows.
@NullMarked
package fr.microgate.parc.notification.people;

import org.jspecify.annotations.NullMarked;
