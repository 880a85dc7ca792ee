package fr.microgate.parc.inventory.software;

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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SoftwareResourceTest {

    private static final String API = "/api/inventory/v1/software";

    @Inject SoftwareHousekeeping housekeeping;

    @BeforeEach
    void prepare() {
        has(ORGANIZATION_A, "CLIENT-A", "PC-A", "7-Zip 9.20 (x64)", "9.20");
        has(ORGANIZATION_B, "CLIENT-B", "PC-B", "7-Zip 24.09 (x64)", "24.09");
    }

    @Test
    void versionsOfATitleAreOneTitle() {
        var titles = Tokens.as("technician").get(API + "?name=7-z").jsonPath();
        assertThat(titles.getList("items.name")).isEqualTo(List.of("7-Zip"));

        var title =
                Tokens.as("technician").get(API + "/" + titles.getInt("items[0].id")).jsonPath();
        assertThat(title.getList("versions.version")).isEqualTo(List.of("24.09", "9.20"));
        assertThat(title.getList("versions.machines")).isEqualTo(List.of(1, 1));
    }

    @Test
    void saysWhereItIsOlderThanAVersion() {
        assertThat(installs(Tokens.as("technician"), "?versionBelow=24.09"))
                .isEqualTo(List.of("PC-A"));
        assertThat(installs(Tokens.as("technician"), "?versionBelow=9.3")).isEmpty();
        assertThat(installs(Tokens.as("technician"), "")).hasSize(2);
    }

    @Test
    void aClientSeesHisOwnOnly() {
        var client = Tokens.asClientOf(ORGANIZATION_B);
        assertThat(installs(client, "?organizationId=" + ORGANIZATION_A))
                .isEqualTo(List.of("PC-B"));

        has(ORGANIZATION_A, null, "PC-A2", "Logiciel maison de A", "1.0");
        var id =
                Tokens.as("technician")
                        .get(API + "?name=logiciel")
                        .jsonPath()
                        .getInt("items[0].id");
        assertThat(
                        Tokens.asClientOf(ORGANIZATION_B)
                                .get(API + "?name=logiciel")
                                .jsonPath()
                                .getList("items"))
                .isEmpty();
        Tokens.asClientOf(ORGANIZATION_B).get(API + "/" + id).then().statusCode(404);
        Tokens.asClientOf(ORGANIZATION_B).get(API + "/" + id + "/installs").then().statusCode(404);
    }

    @Test
    void isFoundByTheBeginningOfAnyWordWithoutAccents() {
        has(ORGANIZATION_A, null, "PC-A2", "Éditeur Microsoft Office", "16.0");
        var user = Tokens.as("technician");
        assertThat(user.get(API + "?name=office").jsonPath().getList("items.name"))
                .isEqualTo(List.of("Éditeur Microsoft Office"));
        assertThat(names("?name=EDITEUR")).isEqualTo(List.of("Éditeur Microsoft Office"));
        assertThat(names("?name=off micro")).isEqualTo(List.of("Éditeur Microsoft Office"));
        assertThat(names("?name=ffice")).isEmpty();
        assertThat(names("?name=office&publisher=igor")).hasSize(1);
        assertThat(names("?name=office&publisher=mozilla")).isEmpty();
        assertThat(names("")).isEqualTo(List.of("7-Zip", "Éditeur Microsoft Office"));
        assertThat(ofClient("?name=office")).isEqualTo(List.of("Éditeur Microsoft Office"));
        assertThat(ofClient("?name=off micro")).isEqualTo(List.of("Éditeur Microsoft Office"));
        assertThat(ofClient("?name=office&publisher=igor")).hasSize(1);
        assertThat(ofClient("?publisher=igor")).contains("Éditeur Microsoft Office");
        assertThat(ofClient("?name=off absent")).isEmpty();
        assertThat(ofClient("?name=office&publisher=mozilla")).isEmpty();
    }

    @Test
    void machinesOutOfUseAndUnknownVersionsAreNotOlder() {
        has(ORGANIZATION_A, null, "PC-SANS-VERSION", "7-Zip", "");
        has(ORGANIZATION_A, null, "PC-SANS-CHIFFRE", "7-Zip", "abc");
        has(ORGANIZATION_A, null, "PC-V", "7-Zip", "v24.09");
        var query = "?versionBelow=24.09";
        var title = Tokens.as("technician").get(API + "?name=7-z").jsonPath().getInt("items[0].id");
        for (var below : List.of("24.09", "v24.9"))
            assertThat(
                            Tokens.as("technician")
                                    .get(
                                            "/api/inventory/v1/assets?softwareTitleId=%s&versionBelow=%s"
                                                    .formatted(title, below))
                                    .jsonPath()
                                    .getList("items.name"))
                    .isEqualTo(List.of("PC-A"));
        assertThat(installs(Tokens.as("technician"), query)).isEqualTo(List.of("PC-A"));
        assertThat(installs(Tokens.as("technician"), query + "&all=true"))
                .isEqualTo(List.of("PC-SANS-VERSION", "PC-SANS-CHIFFRE", "PC-A"));

        var asset =
                Tokens.as("technician")
                        .get("/api/inventory/v1/assets?name=PC-A")
                        .jsonPath()
                        .getString("items.find { it.name == 'PC-A' }.id");
        Tokens.as("fleet-manager")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"RETIRED\",\"reason\":\"ASKED\"}")
                .put("/api/inventory/v1/assets/" + asset + "/state")
                .then()
                .statusCode(200);
        assertThat(installs(Tokens.as("technician"), query)).isEmpty();
        var id = Tokens.as("technician").get(API + "?name=7-z").jsonPath().getInt("items[0].id");
        assertThat(
                        Tokens.as("technician")
                                .get(API + "/" + id)
                                .jsonPath()
                                .getList("versions.version", String.class))
                .containsExactlyInAnyOrder("v24.09", "24.09", "abc", "");
        assertThat(installs(Tokens.as("technician"), query + "&all=true")).hasSize(3);
    }

    @Test
    void oneQuestionSpeaksOfAllTitlesOfAProduct() {
        has(ORGANIZATION_A, null, "PC-A2", "Firefox 115.0", "115.0", "Mozilla Corporation");
        has(ORGANIZATION_A, null, "PC-A3", "Mozilla Firefox ESR", "128.1", "mozilla");
        has(ORGANIZATION_A, null, "PC-A4", "Firefox", "144.0", "Mozilla");
        has(ORGANIZATION_B, null, "PC-B2", "Firefox", "9.0", "Mozilla Inc.");
        assertThat(names("?publisher=Mozilla Foundation")).isEmpty();
        var older = "/installs?name=firefox&publisher=Mozilla Corp.&versionBelow=140&limit=1";
        assertThat(all(() -> Tokens.as("technician"), older))
                .isEqualTo(List.of("PC-B2", "PC-A2", "PC-A3"));
        assertThat(all(() -> Tokens.asClientOf(ORGANIZATION_A), older))
                .isEqualTo(List.of("PC-A2", "PC-A3"));
        Tokens.as("technician").get(API + "/installs?name=-").then().statusCode(400);
        Tokens.as("technician").get(API + "/installs").then().statusCode(400);
    }

    @Test
    void whatNobodyHasAnyMoreIsGoneTheNextMorning() {
        var credential = has(ORGANIZATION_A, null, "PC-A2", "Logiciel maison", "1.0");
        var id = Tokens.as("technician").get(API + "?name=maison").jsonPath().getInt("items[0].id");
        deliver(credential, document("PC-A2", "Autre logiciel", "1.0", "Igor Pavlov"));
        outcome(credential);
        housekeeping.clean();

        assertThat(names("?name=logiciel")).isEqualTo(List.of("Autre logiciel"));
        var gone = Tokens.as("technician").get(API + "/" + id).jsonPath();
        assertThat(gone.getList("versions")).isEmpty();
        assertThat(gone.getString("firstSeenAt")).isNotNull();
        assertThat(gone.getString("lastSeenAt")).isNotNull();

        deliver(credential, document("PC-A2", "Logiciel maison", "1.0", "Igor Pavlov"));
        outcome(credential);
        assertThat(names("?name=maison")).isEqualTo(List.of("Logiciel maison"));
    }

    private static List<String> names(String query) {
        return Tokens.as("technician").get(API + query).jsonPath().getList("items.name");
    }

    private static List<String> all(Supplier<RequestSpecification> user, String query) {
        var all = new ArrayList<String>();
        String next = null;
        do {
            var request = user.get();
            if (next != null) request.queryParam("pageToken", next);
            var page = request.get(API + query).then().statusCode(200).extract().jsonPath();
            all.addAll(page.getList("items.asset", String.class));
            next = page.getString("nextPageToken");
        } while (next != null);
        return all;
    }

    private static List<String> installs(RequestSpecification user, String query) {
        var id = Tokens.as("technician").get(API + "?name=7-zip").jsonPath().getInt("items[0].id");
        return user.get(API + "/" + id + "/installs" + query).jsonPath().getList("items.asset");
    }

    private static Credential has(
            UUID organization,
            @Nullable String code,
            String name,
            String software,
            String version) {
        return has(organization, code, name, software, version, "Igor Pavlov");
    }

    private static Credential has(
            UUID organization,
            @Nullable String code,
            String name,
            String software,
            String version,
            String publisher) {
        if (code != null) anOrganization(organization, code);
        var credential = aCredential(organization);
        deliver(credential, document(name, software, version, publisher));
        assertThat(outcome(credential).getString("status")).isEqualTo("PROCESSED");
        return credential;
    }

    private static String document(String name, String software, String version, String publisher) {
        return """
        {"deviceid":"%1$s-2026","content":{"hardware":{"name":"%1$s"},
        "softwares":[{"name":"%2$s","version":"%3$s","publisher":"%4$s","arch":"x86_64"}]}}\
        """
                .formatted(name, software, version, publisher);
    }

    private static List<String> ofClient(String query) {
        return Tokens.asClientOf(ORGANIZATION_A).get(API + query).jsonPath().getList("items.name");
    }
}
