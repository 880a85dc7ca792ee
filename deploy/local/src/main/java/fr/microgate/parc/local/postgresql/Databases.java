package fr.microgate.parc.local.postgresql;

import fr.microgate.parc.local.part.Context;
import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;

/// The databases, roles and schemas, by the SQL files of production; may run again and again.
final class Databases {
    private final Postgres postgres;
    private final Context context;
    private final Path scripts;

    Databases(Postgres postgres, Context context) {
        this.postgres = postgres;
        this.context = context;
        this.scripts = context.settings().root().resolve("deploy/postgresql");
    }

    void create() throws SQLException {
        try (var connection = postgres.connect(Postgres.SUPERUSER, Postgres.SUPERUSER);
                var sql = connection.createStatement()) {
            createDatabase(sql, "parc");
            createDatabase(sql, "keycloak");
            prepareKeycloak(sql);
        }
        try (var connection = postgres.connect("parc", Postgres.SUPERUSER);
                var sql = connection.createStatement()) {
            sql.execute(script("database.sql"));
            for (var service : Settings.SERVICES) {
                sql.execute(
                        script("service.sql")
                                .replace("${service}", service)
                                .replace("${password}", context.databasePassword(service)));
            }
        }
    }

    private static void createDatabase(Statement sql, String name) throws SQLException {
        try (var found =
                sql.executeQuery("SELECT FROM pg_database WHERE datname = '%s'".formatted(name))) {
            if (found.next()) return;
        }
        sql.execute("CREATE DATABASE " + name);
    }

    private void prepareKeycloak(Statement sql) throws SQLException {
        sql.execute(
                """
                DO $$
                BEGIN
                  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'keycloak') THEN
                    CREATE ROLE keycloak LOGIN;
                  END IF;
                END
                $$;
                ALTER ROLE keycloak PASSWORD '%s';
                ALTER DATABASE keycloak OWNER TO keycloak;
                REVOKE ALL ON DATABASE keycloak, postgres, template1 FROM PUBLIC;
                """
                        .formatted(context.databasePassword("keycloak")));
    }

    private String script(String name) {
        var file = scripts.resolve(name);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }
}
