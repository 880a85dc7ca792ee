package fr.microgate.parc.inventory.search;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {

    private Credential atA;
    private Credential atB;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        atA = aCredential(ORGANIZATION_A);
        atB = aCredential(ORGANIZATION_B);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "helene",
                "HÉLÈNE",
                "portable",
                "Hélène-port",
                "5cg77",
                "a4:6b:b6",
                "A46BB6112233",
                "10.4.0.2",
                "probook helene",
                "hp 450 5CG"
            })
    void findsAMachineByTheBeginningOfAnyOfItsWords(String typed) {
        says(atA, "Hélène-portable", "5CG7700001", "a4:6b:b6:11:22:33", "10.4.0.27");
        says(atA, "COMPTA-PC", "XYZ1234567", "a4:6b:c0:11:22:44", "10.5.0.1");

        assertThat(names(Tokens.as("technician"), typed)).containsExactly("Hélène-portable");
    }

    @Test
    void everyWordMustBeThere() {
        says(atA, "Hélène-portable", "5CG7700001", "a4:6b:b6:11:22:33", "10.4.0.27");

        assertThat(names(Tokens.as("technician"), "helene compta")).isEmpty();
        assertThat(names(Tokens.as("technician"), "%")).isEmpty();
        assertThat(names(Tokens.as("technician"), "' OR 1=1 --")).isEmpty();
    }

    @Test
    void aClientFindsHisOwnMachinesOnly() {
        says(atA, "COMPTA-PC", "AAA1234567", "a4:6b:b6:11:22:33", "10.4.0.27");
        says(atB, "COMPTA-PC", "BBB1234567", "a4:6b:b6:11:22:44", "10.4.0.27");

        assertThat(names(Tokens.as("technician"), "compta")).hasSize(2);
        var found =
                Tokens.asClientOf(ORGANIZATION_A)
                        .queryParam("organizationId", ORGANIZATION_B)
                        .get("/api/inventory/v1/search?q=compta")
                        .jsonPath();
        assertThat(found.getList("items.serial")).isEqualTo(List.of("AAA1234567"));
    }

    @Test
    void pagesHoldEachMachineOnce() {
        for (var i = 0; i < 5; i++)
            says(atA, "PC-PC-0" + i, "AAA000000" + i, "a4:6b:b6:11:22:3" + i, "10.4.0." + i);

        var seen = new java.util.ArrayList<String>();
        String token = null;
        do {
            var page =
                    Tokens.as("technician")
                            .queryParam("pageToken", token == null ? "" : token)
                            .get("/api/inventory/v1/search?q=pc&limit=2")
                            .jsonPath();
            seen.addAll(page.getList("items.name", String.class));
            token = page.getString("nextPageToken");
        } while (token != null);
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "PC-PC-00", "PC-PC-01", "PC-PC-02", "PC-PC-03", "PC-PC-04");
    }

    private static List<String> names(RequestSpecification user, String typed) {
        return user.queryParam("q", typed)
                .get("/api/inventory/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name");
    }

    private static void says(
            Credential credential, String name, String serial, String mac, String address) {
        deliver(
                        credential,
                        """
                        {"deviceid":"%1$s-%2$s","content":{"hardware":{"name":"%1$s"},
                        "bios":{"ssn":"%2$s","smanufacturer":"HP","smodel":"ProBook 450 G8"},
                        "networks":[{"description":"eth0","mac":"%3$s","ipaddress":"%4$s"}]}}\
                        """
                                .formatted(name, serial, mac, address))
                .then()
                .statusCode(200);
        JsonPath outcome = outcome(credential);
        assertThat(outcome.getString("status")).isEqualTo("PROCESSED");
    }
}
