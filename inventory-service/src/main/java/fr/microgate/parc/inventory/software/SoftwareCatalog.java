package fr.microgate.parc.inventory.software;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Every package anybody has, once. Rows are only ever added, so what was looked up stays true;
/// they are added in a transaction of their own and in one order, so that two inventories that
/// bring the same new software neither wait for each other's whole document nor lock each other
/// out.
@ApplicationScoped
class SoftwareCatalog {

    private static final String FIND =
            "SELECT digest, id, title_id FROM software_package WHERE digest = ANY (?)";
    private static final String ADD_TITLES =
            """
            INSERT INTO software_title (key, publisher, name, search_name, publisher_key)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) ON CONFLICT DO NOTHING\
            """;
    private static final String ADD_PACKAGES =
            """
            INSERT INTO software_package (digest, title_id, name, version, version_key, arch, source)
            SELECT said.digest, title.id, said.name, said.version, said.version_key, said.arch, said.source
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              AS said (digest, title, name, version, version_key, arch, source)
            JOIN software_title AS title ON title.key = said.title
            ORDER BY said.digest ON CONFLICT DO NOTHING\
            """;

    private final DataSource dataSource;
    private final Cache<UUID, Package> known;

    SoftwareCatalog(
            DataSource dataSource,
            @ConfigProperty(name = "parc.inventory.software.remembered", defaultValue = "100000")
                    long remembered) {
        this.dataSource = dataSource;
        this.known = Caffeine.newBuilder().maximumSize(remembered).build();
    }

    record Package(long id, long titleId) {}

    /// A package, and what a document says of it.
    record Said(Package what, Software software) {

        long id() {
            return what.id;
        }
    }

    /// The package of each software, in the order of their ids; equal ones once.
    List<Said> packages(List<Software> all) {
        var byDigest = HashMap.<UUID, Software>newHashMap(all.size());
        for (var one : all) byDigest.putIfAbsent(one.digest(), one);
        var packages = new ArrayList<Said>(byDigest.size());
        var missing = new HashMap<UUID, Software>();
        byDigest.forEach((digest, software) -> {
            var one = known.getIfPresent(digest);
            if (one == null) missing.put(digest, software);
            else packages.add(new Said(one, software));
        });
        if (!missing.isEmpty()) {
            var found = findOrAdd(missing);
            missing.forEach((digest, software) -> {
                var one = found.get(digest);
                if (one == null)
                    throw new IllegalStateException("no package for " + software.name());
                packages.add(new Said(one, software));
            });
        }
        packages.sort(Comparator.comparingLong(Said::id));
        return packages;
    }

    private Map<UUID, Package> findOrAdd(Map<UUID, Software> wanted) {
        var packages =
                QuarkusTransaction.requiringNew()
                        .call(() -> {
                            try (var connection = dataSource.getConnection()) {
                                var found = find(connection, wanted.keySet());
                                var fresh = new LinkedHashMap<>(wanted);
                                fresh.keySet().removeAll(found.keySet());
                                if (!fresh.isEmpty()) {
                                    add(connection, fresh);
                                    RulePackages.compare(
                                            connection, fresh.keySet().toArray(UUID[]::new));
                                    found.putAll(find(connection, fresh.keySet()));
                                }
                                return found;
                            }
                        });
        known.putAll(packages);
        return packages;
    }

    private static Map<UUID, Package> find(Connection connection, Collection<UUID> digests)
            throws SQLException {
        try (var select = connection.prepareStatement(FIND)) {
            select.setArray(1, connection.createArrayOf("uuid", digests.toArray()));
            try (var rows = select.executeQuery()) {
                var found = new HashMap<UUID, Package>();
                while (rows.next())
                    found.put(
                            rows.getObject(1, UUID.class),
                            new Package(rows.getLong(2), rows.getLong(3)));
                return found;
            }
        }
    }

    private static void add(Connection connection, Map<UUID, Software> fresh) throws SQLException {
        var titles = new TreeMap<String, Title>();
        for (var software : fresh.values()) {
            var title = Title.of(software);
            titles.putIfAbsent(title.key(), title);
        }
        try (var insert = connection.prepareStatement(ADD_TITLES)) {
            insert.setArray(1, texts(connection, titles.values(), Title::key));
            insert.setArray(2, texts(connection, titles.values(), Title::publisher));
            insert.setArray(3, texts(connection, titles.values(), Title::name));
            insert.setArray(4, texts(connection, titles.values(), Title::searchName));
            insert.setArray(5, texts(connection, titles.values(), Title::publisherKey));
            insert.executeUpdate();
        }
        addPackages(connection, fresh);
    }

    private static void addPackages(Connection connection, Map<UUID, Software> fresh)
            throws SQLException {
        var all = fresh.values();
        try (var insert = connection.prepareStatement(ADD_PACKAGES)) {
            insert.setArray(1, connection.createArrayOf("uuid", fresh.keySet().toArray()));
            insert.setArray(2, texts(connection, all, software -> Title.of(software).key()));
            insert.setArray(3, texts(connection, all, Software::name));
            insert.setArray(4, texts(connection, all, software -> orEmpty(software.version())));
            insert.setArray(
                    5,
                    texts(connection, all, software -> VersionKey.of(orEmpty(software.version()))));
            insert.setArray(6, texts(connection, all, software -> orEmpty(software.arch())));
            insert.setArray(7, texts(connection, all, software -> orEmpty(software.source())));
            insert.executeUpdate();
        }
    }

    private static <T> java.sql.Array texts(
            Connection connection, Collection<T> all, Function<T, String> field)
            throws SQLException {
        return connection.createArrayOf("text", all.stream().map(field).toArray());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
