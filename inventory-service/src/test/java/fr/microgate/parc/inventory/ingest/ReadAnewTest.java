package fr.microgate.parc.inventory.ingest;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.document.DocumentReader;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A machine that an older release has read, from a full document and changes after it.
@QuarkusTest
class ReadAnewTest {

    private static final String API = "/api/inventory/v1";
    private static final String FULL = aLaptop("Yes");
    private static final String SOFTWARE =
            """
            [{"name":"Firefox","version":"140.0","publisher":"Mozilla","arch":"x86_64"},{"name":"VLC","version":"3.0"}]\
            """;
    private static final String CHANGES = partial("\"softwares\":" + SOFTWARE);
    private static final String MORE_CHANGES =
            partial("\"antivirus\":[{\"name\":\"ESET\",\"enabled\":true,\"uptodate\":true}]");

    /// What the changes made of the first one.
    private static final String TODAY =
            FULL.replaceFirst("(?s)\"softwares\":\\[.*\\]", "\"softwares\":" + SOFTWARE)
                    .replaceFirst(
                            "\"antivirus\":\\[[^]]*]",
                            "\"antivirus\":[{\"name\":\"ESET\",\"enabled\":true,\"uptodate\":true}]");

    @Inject TestClock clock;
    @Inject OutboxRows outbox;
    @Inject DataSource dataSource;

    private Credential credential;
    private String id;
    private List<Object> told;
    private int events;
    private Map<String, Object> removed;
    private String softwareDigest;

    @BeforeEach
    void aMachineThatAnOlderReleaseHasRead() throws SQLException {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
        id = delivered(credential, FULL);
        clock.forward(Duration.ofHours(1));
        delivered(credential, CHANGES);
        clock.forward(Duration.ofHours(1));
        delivered(credential, MORE_CHANGES);
        clock.forward(Duration.ofHours(1));
        told = history();
        events = outbox.events("asset-updated").size();
        removed = removed();
        softwareDigest = softwareDigest();
        anOlderReleaseHasReadIt();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aFullDocumentTellsNothingThatTheMachineDidNotDo() throws SQLException {
        assertThat(delivered(credential, TODAY)).isEqualTo(id);

        assertItIsAsItWasSaid();
        assertThat(number("SELECT reading FROM asset")).isEqualTo(DocumentReader.VERSION);
    }

    @Test
    void whatSnmpSaidBesideTheAgentIsNotWhatTheMachineIsMadeOf() throws SQLException {
        assertThat(
                        delivered(
                                credential,
                                """
                                {"action":"netinventory","deviceid":"foo","content":{
                                "network_device":{"type":"Computer","name":"COMPTA-PC","serial":"5CG1234XYZ","manufacturer":"HP"}}}\
                                """))
                .isEqualTo(id);
        clock.forward(Duration.ofHours(1));

        assertThat(delivered(credential, TODAY)).isEqualTo(id);

        assertItIsAsItWasSaid();
    }

    @Test
    void norDoesTheFullDocumentOfAnAgentThatWasInstalledAnew() throws SQLException {
        var anew = TODAY.replace("2026-01-02-03-04-05", "2026-11-25-08-00-00");
        assertThat(delivered(credential, anew)).isEqualTo(id);

        assertItIsAsItWasSaid();
    }

    @Test
    void furtherChangesLeaveThoseBeforeThem() {
        var batteries = "\"batteries\":[{\"name\":\"DELL 1\",\"serial\":\"B1\"}]";
        assertThat(delivered(credential, partial(batteries))).isEqualTo(id);

        assertThat(history()).hasSize(told.size() + 1).containsAll(told);
        assertThat(sentences().getFirst()).contains("DELL 1");
        assertThat(asset(id).getList("components.BATTERIES.name")).isEqualTo(List.of("DELL 1"));
        assertHoldsWhatWasSaid();
        assertThat(removed()).isEqualTo(removed);
    }

    @Test
    void aChangeOfTheMachineIsStillTold() {
        delivered(credential, TODAY.replace("\"VLC\"", "\"Gimp\""));

        assertThat(history()).hasSize(told.size() + 1).containsAll(told);
        assertThat(sentences().getFirst()).contains("Gimp").doesNotContain("Firefox");
        assertThat(outbox.events("asset-updated")).hasSize(events + 1);
    }

    /// The full one alone is not what it was made of.
    @Test
    void nothingGoesBackWhenTheChangesCannotBeReadAgain() throws SQLException {
        execute(
                "DELETE FROM raw_body WHERE id IN (SELECT body_id FROM raw_inventory WHERE partial ORDER BY id LIMIT 1)");

        delivered(credential, partial("\"batteries\":[{\"name\":\"DELL 1\",\"serial\":\"B1\"}]"));

        assertThat(software()).contains("VLC").doesNotContain("7-Zip");
        assertThat(removed()).isEqualTo(removed);
    }

    /// The list is the same letter by letter, but what the older release made of it is not.
    @Test
    void itsSoftwareIsComparedAgain() throws Exception {
        assertThat(softwareDigest).endsWith("." + digest(DocumentReader.VERSION));
        execute(
                "UPDATE asset SET section_digests = jsonb_set(section_digests, '{SOFTWARE}', '\"older.%s\"')"
                        .formatted(digest(DocumentReader.VERSION - 1)));

        delivered(credential, TODAY);

        assertItIsAsItWasSaid();
        assertThat(softwareDigest()).isEqualTo(softwareDigest);
    }

    private void assertItIsAsItWasSaid() {
        assertThat(history()).isEqualTo(told);
        assertThat(outbox.events("asset-updated")).hasSize(events);
        assertHoldsWhatWasSaid();
        assertThat(removed()).isEqualTo(removed);
    }

    private void assertHoldsWhatWasSaid() {
        assertThat(software()).isEqualTo(List.of("Firefox", "VLC"));
        assertThat(asset(id).getInt("softwareCount")).isEqualTo(2);
        assertThat(asset(id).getList("components.ANTIVIRUS.name")).isEqualTo(List.of("ESET"));
        assertThat(asset(id).getList("components.DRIVES")).hasSize(1);
    }

    /// It knew neither Firefox nor antivirus as this one does, and wrote digests of its own.
    private void anOlderReleaseHasReadIt() throws SQLException {
        execute(
                "DELETE FROM asset_software WHERE package_id IN (SELECT id FROM software_package WHERE name = 'Firefox')");
        execute(
                "UPDATE asset_section SET entries = replace(entries::text, 'ESET', 'eset nod')::jsonb");
        execute(
                """
                UPDATE asset SET reading = 0, software_count = 1,
                    section_digests = (SELECT jsonb_object_agg(key, 'older.' || key) FROM jsonb_each(section_digests)
                                       WHERE key IN ('SOFTWARE', 'ANTIVIRUS'))
                        || (section_digests - 'SOFTWARE' - 'ANTIVIRUS')\
                """);
    }

    private static String partial(String sections) {
        return """
        {"action":"inventory","deviceid":"COMPTA-PC-2026-01-02-03-04-05","partial":true,"content":{
        "hardware":{"name":"COMPTA-PC","uuid":"4C4C4544-0034-3010-8048-B6C04F503732"},"bios":{"ssn":"5CG1234XYZ"},%s}}\
        """
                .formatted(sections);
    }

    private static String digest(int version) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update((byte) version);
        var half = Arrays.copyOf(sha.digest(SOFTWARE.getBytes(UTF_8)), 16);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(half);
    }

    private List<Object> history() {
        return json("/history").getList("items");
    }

    private List<String> sentences() {
        return json("/history").getList("items.changes.sentence.flatten()");
    }

    private List<String> software() {
        return json("/software").getList("items.name");
    }

    /// When it was seen last, and found gone.
    private Map<String, Object> removed() {
        return json("/software?removed=true").getMap("items[0]");
    }

    private JsonPath json(String path) {
        return as("technician")
                .get(API + "/assets/" + id + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String softwareDigest() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT section_digests ->> 'SOFTWARE' FROM asset")) {
            row.next();
            return row.getString(1);
        }
    }

    private int number(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
