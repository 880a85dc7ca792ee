package fr.microgate.parc.platform.ops;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Migrations of a large fleet take minutes. Meanwhile the connection that keeps other replicas out
/// is idle: in a transaction it would be ended by PostgreSQL after the minute that the role has
/// (`idle_in_transaction_session_timeout`), and the migration with it.
@Singleton
class MigrationLock implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }
}
