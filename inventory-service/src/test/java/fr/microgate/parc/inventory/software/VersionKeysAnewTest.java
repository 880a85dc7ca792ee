package fr.microgate.parc.inventory.software;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.asset.PostureSweep;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys that the release before wrote, as the database writes them anew.
@QuarkusTest
class VersionKeysAnewTest {

    private static final String API = "/api/inventory/v1";

    @Inject SoftwareHousekeeping housekeeping;
    @Inject PostureSweep sweep;
    @Inject EntityManager entities;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0.0.0",
                "128",
                "128.0.0",
                "128.0.1",
                "100.0100.0",
                "1:9.2p1-2+deb12u7",
                "2:0.0~beta",
                "1:2:3",
                "1.0~beta1",
                "1.0.0rc2",
                "1.0a",
                "1.0-PRE.0-Dev",
                "7.4.1-0ubuntu1~22.04.3",
                "Édition 2024 ~Été.0",
                "20240101123456789012.00",
                "1.2.3.4.5.6.7.8.9.10.11.0.13",
                "3:1.2.3.4.5.6.7.8.9.10.11.0.13",
                "v 5 (build 0)",
                "v2.0",
                "V.2.0",
                "1:v2",
                "vista",
                "version 2"
            })
    void theyAreTheSameAsTheService(String version) {
        var key =
                entities.createNativeQuery("SELECT software_version_key(:version)", String.class)
                        .setParameter("version", version)
                        .getSingleResult();

        assertThat(key).isEqualTo(VersionKey.of(version));
    }

    @Test
    void whatAnOldReplicaWroteIsRightTheNextMorning() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var id = delivered(aCredential(ORGANIZATION_A), aLaptop("Yes"));
        var rule =
                as("dpo")
                        .contentType("application/json")
                        .body(
                                Map.of(
                                        "kind",
                                        "MINIMUM",
                                        "title",
                                        "firefox",
                                        "minVersion",
                                        "140",
                                        "reason",
                                        "Failles connues"))
                        .post(API + "/software-rules")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        oldKeys("128.0", "%000000000128%000000000000#");
        housekeeping.clean();
        review();
        assertThat(older()).isEqualTo(List.of("COMPTA-PC"));
        assertThat(deviating(rule)).isEqualTo(List.of(id));

        oldKeys("v139", "$v%000000000139#");
        housekeeping.clean();
        review();
        assertThat(older()).isEqualTo(List.of("COMPTA-PC"));
        oldKeys("v140.0", "$v%000000000140%000000000000#");
        housekeeping.clean();
        review();
        assertThat(older()).isEmpty();
        assertThat(deviating(rule)).isEmpty();

        oldKeys("1:140.0", "%000000000001%000000000140%000000000000#");
        assertThat(older()).isEqualTo(List.of("COMPTA-PC"));
        housekeeping.clean();
        review();
        assertThat(older()).isEmpty();
        assertThat(deviating(rule)).isEmpty();
    }

    private void oldKeys(String version, String key) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery(
                                        "UPDATE software_package SET version = :version, version_key = :key WHERE name = 'Firefox'")
                                .setParameter("version", version)
                                .setParameter("key", key)
                                .executeUpdate());
    }

    private void review() {
        while (sweep.reviewSome()) Thread.onSpinWait();
    }

    private static List<String> older() {
        return as("technician")
                .get(API + "/software/installs?name=firefox&versionBelow=140")
                .jsonPath()
                .getList("items.asset");
    }

    private static List<String> deviating(Object rule) {
        return as("technician")
                .get(API + "/software-rules/" + rule + "/deviations")
                .jsonPath()
                .getList("items.assetId");
    }
}
