package fr.microgate.parc.inventory.software;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A machine lists its software as it did before, letter by letter.
@QuarkusTest
class SameListTest {

    private static final String API = "/api/inventory/v1";
    private static final String UNREADABLE =
            aLaptop("Yes")
                    .replace(
                            "\"arch\":\"x86_64\"},",
                            "\"arch\":\"x86_64\",\"install_date\":\"yesterday\"},");

    @Inject TestClock clock;
    @Inject OutboxRows outbox;

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
    void whatCannotBeReadIsSaidEachTime() {
        var first = processed(UNREADABLE);
        var second = processed(UNREADABLE);
        var third = processed(UNREADABLE.replace("\"free\":1200", "\"free\":9"));

        assertThat(second.getString("id")).isNotEqualTo(first.getString("id"));
        for (var raw : List.of(first, second, third))
            assertThat(raw.getList("warnings", String.class))
                    .as(raw.getString("id"))
                    .singleElement()
                    .asString()
                    .isEqualTo("SOFTWARE: install_date is not usable");
        assertNothingChanged(third);
    }

    @Test
    void whatIsReadableAgainIsNotWarnedOf() {
        processed(UNREADABLE);

        var raw = processed(aLaptop("Yes"));

        assertThat(raw.getList("warnings")).isEmpty();
        assertNothingChanged(raw);
        assertThat(processed(UNREADABLE).getList("warnings")).hasSize(1);
    }

    @Test
    void theListStaysAndWasSeenAgain() {
        var raw = processed(aLaptop("Yes"));
        var before = software(raw);

        var again = processed(aLaptop("Yes"));

        assertThat(again.getString("status")).isEqualTo("PROCESSED");
        assertThat(again.getList("warnings")).isEmpty();
        assertNothingChanged(again);
        var after = software(again);
        for (var field : List.of("name", "version", "firstSeenAt"))
            assertThat(after.getList("items." + field)).isEqualTo(before.getList("items." + field));
        assertThat(Instant.parse(after.getString("items[0].lastSeenAt")))
                .isAfter(Instant.parse(before.getString("items[0].lastSeenAt")));
    }

    private void assertNothingChanged(JsonPath raw) {
        var id = raw.getString("assetId");
        assertThat(
                        as("technician")
                                .get(API + "/assets/" + id + "/history")
                                .jsonPath()
                                .getList("items"))
                .isEmpty();
        assertThat(outbox.events("asset-updated")).isEmpty();
        assertThat(software(raw).getList("items.name")).isEqualTo(List.of("7-Zip", "Firefox"));
    }

    private static JsonPath software(JsonPath raw) {
        return as("technician")
                .get(API + "/assets/" + raw.getString("assetId") + "/software")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath processed(String document) {
        clock.forward(Duration.ofHours(1));
        deliver(credential, document).then().statusCode(200);
        var raw = outcome(credential);
        assertThat(raw.getString("status")).isEqualTo("PROCESSED");
        return raw;
    }
}
