package fr.microgate.parc.inventory.software;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SoftwareResourceTest {

    private static final String API = "/api/inventory/v1/software";

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

    private static List<String> installs(RequestSpecification user, String query) {
        var id = Tokens.as("technician").get(API + "?name=7-zip").jsonPath().getInt("items[0].id");
        return user.get(API + "/" + id + "/installs" + query).jsonPath().getList("items.asset");
    }

    private static void has(
            UUID organization,
            @org.jspecify.annotations.Nullable String code,
            String name,
            String software,
            String version) {
        if (code != null) anOrganization(organization, code);
        var credential = aCredential(organization);
        deliver(
                credential,
                """
                {"deviceid":"%1$s-2026","content":{"hardware":{"name":"%1$s"},
                "softwares":[{"name":"%2$s","version":"%3$s","publisher":"Igor Pavlov","arch":"x86_64"}]}}\
                """
                        .formatted(name, software, version));
        assertThat(outcome(credential).getString("status")).isEqualTo("PROCESSED");
    }
}
