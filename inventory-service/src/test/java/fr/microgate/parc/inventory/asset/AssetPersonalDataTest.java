package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.inventory.identification.SmallDocuments.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.microgate.parc.inventory.Fixtures.Credential;
import fr.microgate.parc.inventory.privacy.Certainty;
import fr.microgate.parc.inventory.privacy.PersonKey;
import fr.microgate.parc.inventory.privacy.PersonWords;
import fr.microgate.parc.inventory.privacy.Sought;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What machines hold of a person, and that it can go.
@QuarkusTest
class AssetPersonalDataTest {

    private static final String ACCOUNTS =
            """
            ,"users":[{"login":"CLIENT\\\\hdupont"},{"login":"other"}],"local_users":[{"login":"hdupont"},{"login":"root"}]\
            """;

    @Inject AssetPersonalData data;
    @Inject OutboxRows outbox;
    @Inject TestClock clock;

    private Credential credential;

    @BeforeEach
    void prepare() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
        Tokens.as("dpo")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"keepsUsers\":true,\"keepsLocalAccounts\":true,\"rawRetentionDays\":30}")
                .put("/api/inventory/v1/organizations/" + ORGANIZATION_A + "/minimisation")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void everythingOfThePersonIsFoundInHisOrganisationOnly() {
        var id = named("PC-HELENE");
        delivered(credential, computer("d2", "PC-DUPONTEL", "SERIAL-2", ""));
        anOrganization(ORGANIZATION_B, "CLIENT-B");

        assertThat(data.export(helene(id)))
                .extracting(PersonalFinding::place, PersonalFinding::certainty)
                .containsExactlyInAnyOrder(
                        tuple("asset", Certainty.SURE),
                        tuple("asset_section.USERS", Certainty.SURE),
                        tuple("asset_section.LOCAL_ACCOUNTS", Certainty.SURE));
        assertThat(data.export(sought(ORGANIZATION_B, "Hélène", "Dupont", "hdupont"))).isEmpty();
        assertThat(data.export(sought(ORGANIZATION_A, "a.c", null, "o.her(.*"))).isEmpty();
    }

    @Test
    void whatIsFoundIsShownWithItsField() {
        var id = named("PC-HELENE");
        edit(id, "{\"name\":\"Poste d'accueil\",\"assetTag\":\"H. Dupont\"}");
        Tokens.as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"tags\":[\"helene-dupont\",\"compta\"]}")
                .put("/api/inventory/v1/assets/" + id + "/tags")
                .then()
                .statusCode(200);

        assertThat(data.export(helene(id)))
                .filteredOn(found -> found.place().equals("asset"))
                .extracting(PersonalFinding::field, PersonalFinding::text)
                .containsExactlyInAnyOrder(
                        tuple("discovered.name", "PC-HELENE"),
                        tuple("manual.assetTag", "H. Dupont"),
                        tuple("tags", "helene-dupont"));
        assertThat(data.export(helene(id)))
                .filteredOn(found -> found.place().startsWith("asset_section"))
                .extracting(PersonalFinding::field, PersonalFinding::text)
                .containsExactlyInAnyOrder(
                        tuple("login", "CLIENT\\hdupont"), tuple("login", "hdupont"));
    }

    private static void edit(String id, String fields) {
        Tokens.as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(fields)
                .patch("/api/inventory/v1/assets/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void theContactOfADeviceGoesAndTheDeviceStays() {
        var id =
                delivered(
                        credential,
                        """
                        {"action":"netinventory","deviceid":"foo","content":{"network_device":{"type":"Networking","name":"sw-1",
                        "serial":"FOC1234X0AB","location":"Baie 1","contact":"Hélène Dupont, poste 12"}}}\
                        """);
        assertThat(asset(id).getString("components.DEVICE[0].contact")).contains("Dupont");
        assertThat(data.export(helene()))
                .extracting(PersonalFinding::place, PersonalFinding::field, PersonalFinding::text)
                .containsExactly(
                        tuple("asset_section.DEVICE", "contact", "Hélène Dupont, poste 12"));

        data.erase(helene());

        assertThat(asset(id).getMap("components.DEVICE[0]")).containsOnlyKeys("location");
        assertThat(data.export(helene())).isEmpty();
    }

    @Test
    void accountsGoAndTheOthersStay() {
        var id = named("PC1");

        assertThat(data.erase(helene()))
                .containsEntry("asset", 0)
                .containsEntry("asset_section", 2);

        assertThat(asset(id).getList("components.USERS.login")).isEqualTo(List.of("other"));
        assertThat(asset(id).getList("components.LOCAL_ACCOUNTS.login")).isEqualTo(List.of("root"));
        assertThat(data.erase(helene())).containsEntry("asset_section", 0);
    }

    @Test
    void theSearchFindsNobodyAnyMore() {
        var id = named("PC-HELENE");
        assertThat(found("hdupont")).containsExactly(id);
        assertThat(found("helene")).containsExactly(id);

        data.erase(helene(id));

        assertThat(found("hdupont")).isEmpty();
        assertThat(found("helene")).isEmpty();
        assertThat(found("SERIAL-1")).containsExactly(id);
    }

    @Test
    void aMachineNamedAfterThePersonIsShownByItsSerialUntilItIsRenamed() {
        var id = named("PC-HELENE");

        assertThat(data.erase(helene(id))).containsEntry("asset", 1);

        assertThat(asset(id).getString("name")).isEqualTo("SERIAL-1");
        assertThat(asset(id).getString("discovered.name")).isNull();
        assertThat(asset(id).getBoolean("toRename")).isTrue();
        assertThat(outbox.events("asset-updated").getLast().data().path("name").asText())
                .isEqualTo("SERIAL-1");
        clock.forward(Duration.ofHours(1));
        named("PC-HELENE");
        assertThat(asset(id).getString("name")).isEqualTo("SERIAL-1");
        clock.forward(Duration.ofHours(1));
        named("PC-17");
        assertThat(asset(id).getString("name")).isEqualTo("PC-17");
        assertThat(asset(id).getString("toRename")).isNull();
    }

    @Test
    void theNameOfAnotherWithTheSameFirstNameIsLeftToAHuman() {
        var other =
                delivered(
                        credential,
                        computer(
                                "d2",
                                "PC-HELENE",
                                "SERIAL-2",
                                "",
                                "",
                                ",\"softwares\":[{\"name\":\"Dupont CAD\"}]"));
        clock.forward(Duration.ofHours(1));
        delivered(credential, computer("d2", "PC-HELENE", "SERIAL-2", "", "", ",\"softwares\":[]"));

        assertThat(data.erase(helene()))
                .containsEntry("asset", 0)
                .containsEntry("asset_history", 0);

        assertThat(asset(other).getString("name")).isEqualTo("PC-HELENE");
        assertThat(data.export(helene()))
                .extracting(PersonalFinding::place, PersonalFinding::certainty)
                .containsExactly(tuple("asset", Certainty.POSSIBLE));
    }

    @Test
    void theHistoryKeepsWhatHappenedWithoutTheName() {
        var id = named("PC-HELENE");
        clock.forward(Duration.ofHours(1));
        delivered(credential, computer("d1", "PC-17", "SERIAL-1", ""));
        assertThat(data.export(helene(id)))
                .extracting(PersonalFinding::place)
                .contains("asset_history");

        assertThat(data.erase(helene(id))).containsEntry("asset_history", 1);

        assertThat(as("technician").get("/api/inventory/v1/assets/" + id + "/history").asString())
                .contains("PC-[effacé]")
                .doesNotContainIgnoringCase("helene")
                .doesNotContain("hdupont");
    }

    private static List<String> found(String words) {
        return as("technician")
                .get("/api/inventory/v1/search?q=" + words)
                .jsonPath()
                .getList("items.id");
    }

    private static Sought helene(String... machines) {
        return sought(ORGANIZATION_A, "Hélène", "Dupont", "hdupont", machines);
    }

    private static Sought sought(
            UUID organization,
            String first,
            @Nullable String last,
            String login,
            String... machines) {
        var key =
                new PersonKey(
                        UUID.randomUUID(), organization, first, last, List.of(login), List.of());
        return new Sought(
                key,
                PersonWords.of(key),
                Arrays.stream(machines).map(UUID::fromString).collect(Collectors.toSet()));
    }

    private String named(String name) {
        return delivered(credential, computer("d1", name, "SERIAL-1", "", "", ACCOUNTS));
    }
}
