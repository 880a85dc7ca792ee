package fr.microgate.parc.local.postgresql;

import fr.microgate.parc.local.part.Child;
import fr.microgate.parc.local.part.Context;
import fr.microgate.parc.local.part.Folder;
import fr.microgate.parc.local.part.ServerProcess;
import fr.microgate.parc.local.part.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// PostgreSQL with one database for Parc (a role and a schema per service) and one for Keycloak.
public final class Postgres extends ServerProcess {
    public static final String NAME = "postgresql";
    static final String SUPERUSER = "postgres";

    private final PostgresBinaries binaries;

    public Postgres(Context context) {
        super(NAME, context);
        this.binaries = new PostgresBinaries(context.settings());
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

    /// As `inventory`, `ticket`, … who open their own schema only, or as the superuser `postgres`.
    public Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(
                context.settings().jdbcUrl(database), role, context.databasePassword(role));
    }

    @Override
    protected void prepare() {
        binaries.unpack();
        binaries.requireTheyRun(context.folder().log(NAME));
        if (Files.exists(data())) {
            forgetLockOfTheDead();
        } else {
            context.watcher().working(this, "creating its data folder");
            createData();
        }
    }

    @Override
    protected List<String> command() {
        return binaries.command(
                "postgres",
                "-D",
                data().toString(),
                "-p",
                context.settings().get("postgresql.port"),
                "-c",
                "listen_addresses=localhost",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=" + context.settings().get("postgresql.fsync"),
                "-c",
                "max_connections=200",
                // A checkpoint makes whatever page is written next go to the log as a whole.
                "-c",
                "max_wal_size=4GB",
                // The benchmarks ask when an effect was committed.
                "-c",
                "track_commit_timestamp=on");
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of();
    }

    @Override
    protected boolean answers() {
        try (var connection = connect(SUPERUSER, SUPERUSER)) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    protected void complete() {
        try {
            new Databases(this, context).create();
        } catch (SQLException e) {
            throw new Trouble("postgresql: " + e.getMessage());
        }
    }

    /// A plain TERM would wait for every client to leave.
    @Override
    protected void askToEnd(ProcessHandle server) {
        var log = context.folder().log(NAME);
        var stop = binaries.command("pg_ctl", "stop", "-m", "fast", "-D", data().toString());
        if (Child.start(stop, Map.of(), log).result() != 0) server.destroy();
    }

    private void createData() {
        var fresh = context.folder().data("postgresql.new");
        var password = fresh.resolveSibling("run").resolve("initdb.password");
        try {
            Folder.delete(fresh);
            Files.writeString(password, context.databasePassword(SUPERUSER));
            run(
                    binaries.command(
                            "initdb",
                            "--pgdata=" + fresh,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C"),
                    Map.of());
            Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.with(data(), e);
        } finally {
            Folder.delete(password);
        }
    }

    /// After a crash the id in postmaster.pid may belong to another program, and PostgreSQL would
    /// wait for it.
    private void forgetLockOfTheDead() {
        var lock = data().resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) return;
            var pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            var owner = ProcessHandle.of(pid).flatMap(p -> p.info().command()).orElse("");
            if (!owner.endsWith("postgres")) Files.delete(lock);
        } catch (IOException e) {
            throw Trouble.with(lock, e);
        }
    }
}
