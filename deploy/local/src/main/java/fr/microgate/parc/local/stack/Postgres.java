package fr.microgate.parc.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// PostgreSQL with one database for Parc (a schema and a role per service) and one for Keycloak.
public final class Postgres extends ServerProcess {
    static final String NAME = "postgresql";
    private static final String SUPERUSER = "postgres";

    Postgres(Context context) {
        super(NAME, context);
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Set<String> ports() {
        return Set.of("postgresql.port");
    }

    @Override
    public String address() {
        return "localhost:%d, database parc".formatted(context.settings().port("postgresql.port"));
    }

    /// A connection as `inventory`, `ticket`, … (which may open its own schema only) or as `postgres`.
    public Connection connect(String role) throws SQLException {
        return connect("parc", role);
    }

    private Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(
                context.settings().jdbcUrl(database),
                role,
                context.secrets().get("postgresql." + role));
    }

    @Override
    void prepare() {
        if (Files.exists(data())) {
            forgetStaleLock();
            return;
        }
        context.watcher().working(this, "creating its data folder");
        var fresh = context.folder().data("postgresql.new");
        var password = context.folder().path().resolve("run").resolve("postgres.password");
        try {
            Folder.delete(fresh);
            Files.writeString(password, context.secrets().get("postgresql." + SUPERUSER));
            run(initdb(fresh, password), Map.of());
            Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.with(data(), e);
        } finally {
            Folder.delete(password);
        }
    }
}
