package fr.microgate.parc.inventory.software;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SoftwareSeenTest {

    @Inject SoftwareHousekeeping housekeeping;
    @Inject EntityManager entities;

    @Test
    void removedSoftwareIsKeptApartWithItsDates() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var credential = aCredential(ORGANIZATION_A);
        var id = delivered(credential, aLaptop("Yes"));
        var first = software(id, "");
        assertThat(first.getList("items.name")).isEqualTo(List.of("7-Zip", "Firefox"));
        assertThat(first.getString("items[0].removedAt")).isNull();
        assertThat(first.getString("items[0].lastSeenAt"))
                .isEqualTo(first.getString("items[0].firstSeenAt"));

        delivered(credential, aLaptop("Yes").replace("\"free\":1200", "\"free\":1100"));
        var again = software(id, "");
        assertThat(at(again, "items[0].firstSeenAt")).isEqualTo(at(first, "items[0].firstSeenAt"));
        assertThat(at(again, "items[0].lastSeenAt")).isAfter(at(first, "items[0].lastSeenAt"));

        delivered(credential, aLaptop("Yes").replace("\"7-Zip\"", "\"VLC\""));
        var removed = software(id, "?removed=true");
        assertThat(removed.getList("items.name")).isEqualTo(List.of("7-Zip"));
        assertThat(at(removed, "items[0].firstSeenAt"))
                .isEqualTo(at(first, "items[0].firstSeenAt"));
        assertThat(at(removed, "items[0].lastSeenAt")).isEqualTo(at(again, "items[0].lastSeenAt"));
        assertThat(at(removed, "items[0].removedAt")).isAfter(at(removed, "items[0].lastSeenAt"));

        delivered(credential, aLaptop("Yes"));
        var back = software(id, "");
        assertThat(at(back, "items[0].firstSeenAt")).isEqualTo(at(first, "items[0].firstSeenAt"));
        assertThat(software(id, "?removed=true").getList("items.name")).isEqualTo(List.of("VLC"));
    }

    @Test
    void removedSoftwareIsForgottenInTheEnd() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var credential = aCredential(ORGANIZATION_A);
        var id = delivered(credential, aLaptop("Yes"));
        delivered(credential, aLaptop("Yes").replace("\"7-Zip\"", "\"VLC\""));
        housekeeping.clean();
        assertThat(software(id, "?removed=true").getList("items")).hasSize(1);

        aYearPasses();
        housekeeping.clean();
        assertThat(software(id, "?removed=true").getList("items")).isEmpty();
    }

    @Transactional
    void aYearPasses() {
        entities.createNativeQuery(
                        "UPDATE asset_software_past SET removed_at = removed_at - interval '1 year'")
                .executeUpdate();
    }

    private static Instant at(JsonPath page, String path) {
        return Instant.parse(page.getString(path));
    }

    private static JsonPath software(String id, String query) {
        return as("technician")
                .get("/api/inventory/v1/assets/" + id + "/software" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
