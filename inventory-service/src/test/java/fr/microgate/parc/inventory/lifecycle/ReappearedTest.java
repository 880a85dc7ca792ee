package fr.microgate.parc.inventory.lifecycle;

import static fr.microgate.parc.inventory.DirectoryFixtures.importing;
import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was given up speaks again.
@QuarkusTest
class ReappearedTest {

    private static final String API = "/api/inventory/v1/assets/";

    @Inject OutboxRows outbox;

    private Credential credential;
    private String id;

    @BeforeEach
    void aLaptopInUse() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
        id = delivered(credential, aLaptop("Yes"));
    }

    @Test
    void isToldOnceUntilItsStateChanges() {
        move("STOLEN");
        report(1100);
        report(1000);
        var told = outbox.events("asset-reappeared");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().data().path("state").asText()).isEqualTo("STOLEN");
        assertThat(sentences())
                .containsOnlyOnce(
                        "Identité « COMPTA-PC » : un agent en parle à nouveau (rien) → oui.");

        move("DEPLOYED");
        report(900);
        assertThat(outbox.events("asset-reappeared")).hasSize(1);
        move("RETIRED");
        report(800);
        assertThat(outbox.events("asset-reappeared")).hasSize(2);
    }

    @Test
    void aTableChangesItsStateToo() {
        move("STOLEN");
        report(1100);
        importing(ORGANIZATION_A, "assets", false, "Id;Nom;État\n%s;COMPTA-PC;LOST\n".formatted(id))
                .then()
                .statusCode(200);
        report(1000);
        assertThat(outbox.events("asset-reappeared")).hasSize(2);
    }

    @Test
    void whatIsInUseIsExpectedToSpeak() {
        report(1100);
        assertThat(outbox.events("asset-reappeared")).isEmpty();
    }

    private void report(int free) {
        delivered(credential, aLaptop("Yes").replace("\"free\":1200", "\"free\":" + free));
    }

    private List<String> sentences() {
        return as("technician")
                .get(API + id + "/history")
                .jsonPath()
                .getList("items.changes.sentence.flatten()", String.class);
    }

    private void move(String state) {
        as("admin")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"%s\",\"reason\":\"ASKED\"}".formatted(state))
                .put(API + id + "/state")
                .then()
                .statusCode(200);
    }
}
