package fr.microgate.parc.inventory.search;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.ManyMachines;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {

    @Inject SearchRebuild rebuild;

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
                "a4-6b-b6",
                "a46b.b611",
                "10.4.0.27",
                "COEUR",
                "cœur",
                "10.4.0.2",
                "probook helene",
                "hp 450 5CG"
            })
    void findsAMachineByTheBeginningOfAnyOfItsWords(String typed) {
        says(atA, "Hélène-portable Cœur", "5CG7700001", "a4:6b:b6:11:22:33", "10.4.0.27");
        says(atA, "COMPTA-PC", "XYZ1234567", "a4:6b:c0:11:22:44", "10.5.0.1");

        assertThat(names(Tokens.as("technician"), typed)).containsExactly("Hélène-portable Cœur");
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
        var found = search(Tokens.asClientOf(ORGANIZATION_A), "compta", null);
        assertThat(found.getList("items.serial")).isEqualTo(List.of("AAA1234567"));
        var ofAnother =
                Tokens.asClientOf(ORGANIZATION_A).queryParam("organizationId", ORGANIZATION_B);
        assertThat(names(ofAnother, "compta")).isEmpty();
    }

    @Test
    void pagesHoldEachMachineOnce() {
        for (var i = 0; i < 5; i++)
            says(atA, "PC-PC-0" + i, "AAA000000" + i, "a4:6b:b6:11:22:3" + i, "10.4.0." + i);

        var seen = new ArrayList<String>();
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

    @Test
    void theRarerOfTwoCommonWordsLeads() {
        ManyMachines.of(ORGANIZATION_A, 25_000);
        ManyMachines.word("alpha", 1, 25_000);
        ManyMachines.word("beta", 23_999, 25_000);

        var page = search(Tokens.as("technician"), "alpha beta", null);

        assertThat(page.getList("items.name")).hasSize(50).contains("PC-23999");
    }

    @Test
    void aPageWithoutMachinesLeadsOnToThoseWithThem() {
        ManyMachines.of(ORGANIZATION_A, 25_000);
        ManyMachines.word("alpha", 1, 25_000);
        ManyMachines.word("gamma", 24_998, 25_000);
        ManyMachines.word("gammb", 1, 12_000);
        ManyMachines.word("delta", 24_998, 25_000);
        ManyMachines.word("deltb", 12_001, 24_000);

        var seen = new ArrayList<String>();
        var page = search(Tokens.as("technician"), "alpha gamm delt", null);
        assertThat(page.getList("items")).isEmpty();
        while (page.getString("nextPageToken") != null) {
            page =
                    search(
                            Tokens.as("technician"),
                            "alpha gamm delt",
                            page.getString("nextPageToken"));
            seen.addAll(page.getList("items.name", String.class));
        }

        assertThat(seen).containsExactly("PC-24998", "PC-24999", "PC-25000");
    }

    @Test
    void aTokenOfAnotherQuestionIsRefused() {
        ManyMachines.of(ORGANIZATION_A, 3);
        ManyMachines.word("alpha", 1, 3);
        ManyMachines.word("beta", 1, 3);
        var token =
                Tokens.as("technician")
                        .get("/api/inventory/v1/search?q=alpha&limit=1")
                        .jsonPath()
                        .getString("nextPageToken");

        Tokens.as("technician")
                .queryParam("pageToken", token)
                .get("/api/inventory/v1/search?q=beta")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-page-token"));
    }

    @Test
    void wordsOfAnEarlierReleaseAreWrittenAgain() {
        says(atA, "Hélène-portable", "5CG7700001", "a4:6b:b6:11:22:33", "10.20.30.14");
        ManyMachines.run("UPDATE asset_token SET token = '10203014' WHERE token = '10.20.30.14'");
        ManyMachines.run("INSERT INTO search_rebuild VALUES (0)");
        assertThat(names(Tokens.as("technician"), "10.20")).isEmpty();

        while (rebuild.rebuildSome()) Thread.onSpinWait();

        assertThat(names(Tokens.as("technician"), "10.20")).containsExactly("Hélène-portable");
        assertThat(names(Tokens.as("technician"), "1020")).isEmpty();
    }

    private static JsonPath search(
            RequestSpecification user, String typed, @Nullable String token) {
        return user.queryParam("q", typed)
                .queryParam("pageToken", token == null ? "" : token)
                .get("/api/inventory/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
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
