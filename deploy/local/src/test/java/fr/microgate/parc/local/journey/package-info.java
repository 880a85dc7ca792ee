/// The whole of Parc, with real PostgreSQL, Kafka, Keycloak, mail and the four services as
/// processes.
@NullMarked
package fr.microgate.parc.local.journey;

import org.jspecify.annotations.NullMarked;
