@NullMarked
package fr.microgate.parc.local.keycloak;

import org.jspecify.annotations.NullMarked;
