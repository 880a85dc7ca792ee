package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.inventory.identification.SmallDocuments.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an organisation does not want to know of people is not kept, whoever sends it.
@QuarkusTest
class PeoplePurgeTest {

    private static final String PEOPLE =
            """
            ,"users":[{"login":"%1$s"}],"local_users":[{"login":"%1$s"}]\
            """;

    @Inject TestClock clock;
    @Inject PeoplePurge purge;

    private Credential credential;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void anOldAgentThatSendsThemIsNotHeard() {
        var id = machine("hdupont");
        clock.forward(Duration.ofHours(1));
        machine("mmartin");

        assertThat(kept(id)).isEmpty();
    }

    @Test
    void whatWasKeptBeforeGoesAndDoesNotComeBack() {
        keeping(true);
        var id = machine("hdupont");
        clock.forward(Duration.ofHours(1));
        machine("mmartin");
        assertThat(kept(id)).containsExactlyInAnyOrder("mmartin", "mmartin");
        assertThat(found("mmartin")).containsExactly(id);
        assertThat(history(id)).contains("mmartin");

        keeping(false);
        purge.purge();

        assertThat(kept(id)).isEmpty();
        assertThat(found("mmartin")).isEmpty();
        assertThat(history(id)).doesNotContain("mmartin").doesNotContain("hdupont");
        clock.forward(Duration.ofHours(1));
        machine("other");
        assertThat(kept(id)).isEmpty();
        assertThat(history(id)).doesNotContain("mmartin").doesNotContain("other");
    }

    @Test
    void theDocumentsThatToldItGoAndLaterOnesStay() {
        keeping(true);
        machine("hdupont");
        var before = outcome(credential).getString("id");
        clock.forward(Duration.ofHours(1));
        deliver(credential, "{\"deviceid\":\"x\",\"content\":{\"note\":\"?\"}}");
        var undecided = outcome(credential);
        assertThat(undecided.getString("status")).isEqualTo("QUARANTINED");
        clock.forward(Duration.ofHours(1));

        keeping(false);
        clock.forward(Duration.ofMinutes(1));
        machine("mmartin");
        var later = outcome(credential).getString("id");
        purge.purge();

        assertThat(body(before)).isEqualTo(410);
        assertThat(body(undecided.getString("id"))).isEqualTo(200);
        assertThat(body(later)).isEqualTo(200);
    }

    private static int body(String document) {
        return as("dpo")
                .get("/api/inventory/v1/raw-inventories/" + document + "/body")
                .statusCode();
    }

    @Test
    void whoKeepsThemKeepsThem() {
        keeping(true);
        var id = machine("hdupont");
        keeping(false);
        keeping(true);

        purge.purge();

        assertThat(kept(id)).hasSize(2);
        assertThat(body(outcome(credential).getString("id"))).isEqualTo(200);
    }

    private String machine(String login) {
        return delivered(
                credential, computer("d1", "PC-1", "SERIAL-1", "", "", PEOPLE.formatted(login)));
    }

    private static List<String> kept(String id) {
        var machine = asset(id);
        List<String> users = machine.getList("components.USERS.login");
        List<String> accounts = machine.getList("components.LOCAL_ACCOUNTS.login");
        return java.util.stream.Stream.of(users, accounts)
                .filter(list -> list != null)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> found(String word) {
        return as("technician")
                .get("/api/inventory/v1/search?q=" + word)
                .jsonPath()
                .getList("items.id");
    }

    private static String history(String id) {
        return as("technician").get("/api/inventory/v1/assets/" + id + "/history").asString();
    }

    private static void keeping(boolean people) {
        as("dpo")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(
                        "{\"keepsUsers\":%s,\"keepsLocalAccounts\":%s,\"rawRetentionDays\":30}"
                                .formatted(people, people))
                .put("/api/inventory/v1/organizations/" + ORGANIZATION_A + "/minimisation")
                .then()
                .statusCode(200);
    }
}
