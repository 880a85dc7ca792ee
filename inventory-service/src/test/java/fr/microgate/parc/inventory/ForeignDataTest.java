package fr.microgate.parc.inventory;

import static fr.microgate.parc.inventory.DirectoryFixtures.aPerson;
import static fr.microgate.parc.inventory.DirectoryFixtures.aSite;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.microgate.parc.platform.security.Roles;
import fr.microgate.parc.testing.Repository;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A client's user against everything of another client: each address of the API that answers
/// somebody of the shop, asked with the ids, words and page tokens of client A by a user of client
/// B.
@QuarkusTest
class ForeignDataTest {

    private static final String API = "/api/inventory/v1";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final List<String> WORDS =
            List.of("SECRET-PC", "5CGSECRET1", "Zsecret", "secret-tag", "Secret-Site", "MG-SECRET");
    private static final String IDS =
            """
            SELECT format('SELECT DISTINCT %I::text FROM %I WHERE organization_id = ''%s'' AND %I IS NOT NULL',
                          c.column_name, c.table_name, '01900000-0000-7000-8000-00000000000a', c.column_name)
            FROM information_schema.columns AS c
            WHERE c.table_schema = 'inventory' AND c.data_type = 'uuid' AND c.column_name NOT IN ('model_id', 'body_id')
              AND EXISTS (SELECT FROM information_schema.columns AS o
                          WHERE o.table_schema = c.table_schema AND o.table_name = c.table_name AND o.column_name = 'organization_id')
            """;

    @Inject DataSource dataSource;

    private final Set<String> ids = new TreeSet<>();
    private final Set<String> others = new LinkedHashSet<>(List.of("DISK_ENCRYPTION", "DEPLOYED"));

    @BeforeEach
    void fill() throws SQLException {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        var site = aSite(ORGANIZATION_A, "{\"name\":\"Secret-Site\"}");
        location(site);
        var person = aPerson(ORGANIZATION_A, "{\"firstName\":\"Zoe\",\"lastName\":\"Zsecret\"}");
        var credential = aCredential(ORGANIZATION_A);
        var laptop =
                delivered(
                        credential,
                        aLaptop("No")
                                .replace("COMPTA-PC", "SECRET-PC")
                                .replace("5CG1234XYZ", "5CGSECRET1"));
        var screen =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"MONITOR\",\"name\":\"SECRET-PC screen\",\"assetTag\":\"MG-SECRET\"");
        change("PUT", "/assets/" + laptop + "/tags", "{\"tags\":[\"secret-tag\"]}");
        change(
                "PUT",
                "/assets/" + laptop + "/purchase",
                "{\"purchasedOn\":\"2020-01-01\",\"warrantyMonths\":72}");
        change(
                "POST",
                "/assets/" + laptop + "/assignments",
                "{\"personRef\":\"%s\"}".formatted(person));
        change(
                "POST",
                "/assets/" + laptop + "/relations",
                "{\"kind\":\"CONNECTED_TO\",\"toAssetId\":\"%s\"}".formatted(screen));
        change("POST", "/assets/" + laptop + "/comments", "{\"text\":\"Zsecret\"}");
        change(
                "POST",
                "/assets/" + laptop + "/posture-exceptions",
                "{\"control\":\"DISK_ENCRYPTION\",\"reason\":\"Zsecret\",\"expiresAt\":\"%s\"}"
                        .formatted(Instant.now().plus(Duration.ofDays(90))));
        read(IDS).forEach(select -> ids.addAll(read(select)));
        ids.addAll(read("SELECT id::text FROM location"));
        others.addAll(read("SELECT id::text FROM software_title"));
    }

    @Test
    void isNotSeenFoundExportedOrGuessed() throws IOException {
        var told = new TreeMap<String, String>();
        var unseen = new TreeSet<String>();
        for (var path : openToClients()) {
            var addresses = addresses(path.getKey());
            if (addresses.isEmpty()) unseen.add(path.getKey());
            for (var address : addresses)
                for (var request : requests(address, path.getValue()))
                    for (var type : List.of("application/json", "text/csv")) {
                        var answer = ask(request, type);
                        if (tells(answer)) told.put(request + " as " + type, answer.asString());
                    }
        }
        assertThat(told).isEmpty();
        assertThat(unseen).as("addresses that no id of the test fits").isEmpty();
    }

    /// Neither a refusal by accident (500) nor a word of the other client.
    private boolean tells(Response answer) {
        if (answer.statusCode() >= 500) return true;
        if (answer.statusCode() >= 400) return false;
        var body = answer.asString();
        return Stream.concat(WORDS.stream(), ids.stream()).anyMatch(body::contains);
    }

    private static Response ask(String request, String type) {
        return Tokens.asClientOf(ORGANIZATION_B)
                .urlEncodingEnabled(false)
                .accept(type)
                .get(request);
    }

    /// The address with each query parameter that may name something of the other client.
    private List<String> requests(String address, JsonNode operation) {
        var requests = new ArrayList<>(List.of(address));
        for (var parameter : operation.path("parameters")) {
            if (!parameter.path("in").asText().equals("query")) continue;
            var name = parameter.path("name").asText();
            if (name.equals("limit")) continue;
            values(address, name, parameter)
                    .map(value -> address + "?" + name + "=" + value)
                    .forEach(requests::add);
        }
        return requests;
    }

    private Stream<String> values(String address, String name, JsonNode parameter) {
        if (name.equals("pageToken")) return pageTokens(address);
        var isId = parameter.at("/schema/$ref").asText().endsWith("/UUID");
        if (isId) return ids.stream();
        return parameter.at("/schema/type").asText().equals("string")
                ? WORDS.stream().map(word -> word.replace(" ", "%20"))
                : Stream.empty();
    }

    private static Stream<String> pageTokens(String address) {
        var page = Tokens.as(Roles.ADMIN).urlEncodingEnabled(false).get(address + "?limit=1");
        if (page.statusCode() != 200) return Stream.empty();
        return Stream.ofNullable(page.jsonPath().getString("nextPageToken"));
    }

    /// The addresses under this path that hold something for the shop.
    private List<String> addresses(String path) {
        var addresses = List.of(path);
        while (PARAMETER.matcher(addresses.getFirst()).find()) {
            addresses =
                    addresses.stream()
                            .flatMap(address ->
                                    Stream.concat(ids.stream(), others.stream())
                                            .map(id -> PARAMETER.matcher(address).replaceFirst(id)))
                            .toList();
            if (addresses.size() > 10_000) throw new AssertionError("too many ids for " + path);
        }
        if (!path.contains("{")) return addresses;
        return addresses.stream()
                .filter(address -> Tokens.as(Roles.ADMIN).get(address).statusCode() == 200)
                .toList();
    }

    private static List<java.util.Map.Entry<String, JsonNode>> openToClients() throws IOException {
        var api =
                new YAMLMapper()
                        .readTree(
                                Files.readString(
                                        Repository.file(
                                                "platform/contracts/openapi/inventory.v1.yaml")));
        var open = new TreeMap<String, JsonNode>();
        api.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith(API))
                .filter(path -> isOpenToClients(path.getValue().path("get")))
                .forEach(path -> open.put(path.getKey(), path.getValue().path("get")));
        assertThat(open).hasSizeGreaterThan(20);
        return List.copyOf(open.entrySet());
    }

    private static boolean isOpenToClients(JsonNode get) {
        return StreamSupport.stream(get.path("security").spliterator(), false)
                .flatMap(one ->
                        StreamSupport.stream(one.path("SecurityScheme").spliterator(), false))
                .anyMatch(role -> role.asText().equals(Roles.CLIENT));
    }

    private static void location(String site) {
        manager()
                .body("{\"name\":\"Secret-Site bureau\",\"kind\":\"ROOM\"}")
                .post(API + "/sites/" + site + "/locations")
                .then()
                .statusCode(201);
    }

    private static void change(String method, String path, String body) {
        var answer =
                Tokens.as(Roles.ADMIN)
                        .contentType("application/json")
                        .header("If-Match", "*")
                        .body(body)
                        .request(method, API + path);
        assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isIn(200, 201);
    }

    private List<String> read(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
