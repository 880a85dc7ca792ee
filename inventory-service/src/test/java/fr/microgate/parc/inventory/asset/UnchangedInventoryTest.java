package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.inventory.Fixtures.posture;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A machine of which only what flaps is another than yesterday.
@QuarkusTest
class UnchangedInventoryTest {

    private static final String API = "/api/inventory/v1";

    @Inject OutboxRows outbox;
    @Inject DataSource dataSource;

    private Credential credential;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
    }

    @Test
    void itIsShownAsItIsNowAndNobodyIsTold() {
        var id = delivered(credential, withAddress("Yes", "10.1.4.20"));
        var events = outbox.events().size();

        delivered(
                credential, withAddress("Yes", "10.1.4.20").replace("\"free\":1200", "\"free\":9"));

        assertThat(asset(id).getLong("components.DRIVES[0].freeMb")).isEqualTo(9);
        assertThat(asset(id).getString("lastInventoryAt")).isNotNull();
        assertThat(outbox.events()).hasSize(events);
        assertThat(history(id)).isEmpty();
    }

    @Test
    void itIsFoundByTheAddressOfToday() {
        var id = delivered(credential, withAddress("Yes", "10.1.4.20"));

        delivered(credential, withAddress("Yes", "10.1.4.99"));

        assertThat(found("10.1.4.99")).containsExactly(id);
        assertThat(found("10.1.4.20")).isEmpty();
    }

    @Test
    void whatAControlLooksAtTurnsItAtOnce() {
        var id = delivered(credential, withAddress("Yes", "10.1.4.20"));

        delivered(credential, withAddress("No", "10.1.4.20"));

        assertThat(posture(id, "DISK_ENCRYPTION")).isEqualTo("FAIL");
    }

    @Test
    void theReasonItIsRecognisedByIsKeptOnceAndToldForEachDocument() {
        var id = delivered(credential, withAddress("Yes", "10.1.4.20"));
        for (var free = 1; free < 4; free++)
            delivered(
                    credential,
                    withAddress("Yes", "10.1.4.20").replace("\"free\":1200", "\"free\":" + free));

        var newest = outcome(credential).getString("id");
        assertThat(json("/raw-inventories/" + newest + "/match").getString("rule"))
                .isEqualTo("AGENT");
        assertThat(json("/raw-inventories/" + newest + "/match").getString("rawInventoryId"))
                .isEqualTo(newest);
        assertThat(json("/assets/" + id + "/matches").getList("items.rule"))
                .isEqualTo(List.of("AGENT", "NEW"));
    }

    /// A row that is written anew has another place in its table.
    @Test
    void whatItIsFoundAndRecognisedByIsNotWrittenAgain() throws SQLException {
        delivered(credential, withAddress("Yes", "10.1.4.20"));
        var before = places();

        delivered(
                credential, withAddress("Yes", "10.1.4.20").replace("\"free\":1200", "\"free\":9"));

        assertThat(places()).isEqualTo(before);
    }

    private static String withAddress(String encrypted, String address) {
        return aLaptop(encrypted)
                .replace(
                        "\"drives\":",
                        """
                        "networks":[{"description":"eth0","mac":"a4:6b:b6:00:00:01","ipaddress":"%s","status":"up"}],
                        "drives":\
                        """
                                .formatted(address));
    }

    private static List<Object> history(String id) {
        return json("/assets/" + id + "/history").getList("items");
    }

    private static List<String> found(String word) {
        return json("/search?q=" + word).getList("items.id");
    }

    private static JsonPath json(String path) {
        return as("technician").get(API + path).then().statusCode(200).extract().jsonPath();
    }

    private String places() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                SELECT (SELECT string_agg(token || ctid || xmin, ' ' ORDER BY token) FROM asset_token)
                                    || (SELECT string_agg(value || ctid || xmin, ' ' ORDER BY value) FROM asset_identifier)\
                                """)) {
            row.next();
            return row.getString(1);
        }
    }
}
