package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.aModel;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.asset;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssetHandTest {

    private static final String ASSETS = "/api/inventory/v1/assets";

    @Inject OutboxRows outbox;

    @BeforeEach
    void clientA() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
    }

    @Test
    void aThingWithoutAgentIsRegisteredAndTold() {
        var id =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"MONITOR\",\"name\":\"Écran accueil\",\"manufacturer\":\"Dell\",\"state\":\"ORDERED\",\"ownership\":\"LOAN\"");

        var read = asset(id);
        assertThat(read.getString("source")).isEqualTo("MANUAL");
        assertThat(read.getString("state")).isEqualTo("ORDERED");
        assertThat(read.getString("ownership")).isEqualTo("LOAN");
        assertThat(read.getString("fields.find { it.field == 'NAME' }.manual"))
                .isEqualTo("Écran accueil");
        assertThat(outbox.events("asset-registered").getFirst().data().path("source").asText())
                .isEqualTo("MANUAL");
        assertThat(outbox.audited()).contains("register asset");
    }

    @Test
    void anAgentThatReportsTheSerialSpeaksOfTheSameAsset() {
        var id =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"OTHER\",\"name\":\"Portable\",\"serial\":\"5cg1234xyz\",\"manufacturer\":\"Hewlett-Packard\"");

        var outcome = delivered();

        assertThat(outcome.getString("assetId")).isEqualTo(id);
        var read = asset(id);
        assertThat(read.getString("name")).isEqualTo("Portable");
        var name = "fields.find { it.field == 'NAME' }.";
        assertThat(read.getString(name + "discovered")).isEqualTo("COMPTA-PC");
        assertThat(read.getString(name + "effective")).isEqualTo("Portable");
        assertThat(read.getBoolean(name + "conflict")).isTrue();
        assertThat(read.getString("fields.find { it.field == 'KIND' }.discovered"))
                .isEqualTo("LAPTOP");
        assertThat(read.getString("kind")).isEqualTo("OTHER");
    }

    @Test
    void theProductSaysWhatNobodyElseDoes() {
        var model = aModel("HP", "ProBook 450", "\"warrantyMonths\":36");
        var id =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"LAPTOP\",\"name\":\"PC-9\",\"modelId\":\"%s\""
                                .formatted(model));
        assertThat(asset(id).getString("manufacturer")).isEqualTo("HP");
        assertThat(asset(id).getString("model")).isEqualTo("ProBook 450");

        edit(id, "*", "{\"model\":\"ProBook 450 G8\"}").then().statusCode(200);
        assertThat(asset(id).getString("manufacturer")).isEqualTo("HP");
        assertThat(asset(id).getString("model")).isEqualTo("ProBook 450 G8");
        edit(id, "*", "{\"model\":null}").then().statusCode(200);
        assertThat(asset(id).getString("model")).isEqualTo("ProBook 450");
        edit(id, "*", "{\"modelId\":null}").then().statusCode(200);
        assertThat(asset(id).getString("model")).isNull();
        assertThat(asset(id).getString("modelId")).isNull();
    }

    @Test
    void aSerialTypedLaterIdentifiesToo() {
        var id = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"Portable\"");
        edit(id, "*", "{\"serial\":\"5CG1234XYZ\"}").then().statusCode(200);

        assertThat(delivered().getString("assetId")).isEqualTo(id);
    }

    @Test
    void aSerialIsThatOfOneAssetOfAnOrganization() {
        var id = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"A\",\"serial\":\"S-4711\"");

        register(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"B\",\"serial\":\"s-4711\"")
                .then()
                .statusCode(409)
                .body("type", endsWith("/serial-exists"))
                .body("assetId", equalTo(id));
        var other = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"C\"");
        edit(other, "*", "{\"serial\":\"S-4711\"}").then().statusCode(409);
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        aThing(ORGANIZATION_B, "\"kind\":\"LAPTOP\",\"name\":\"D\",\"serial\":\"S-4711\"");
    }

    @Test
    void aHandEditIsKeptToldAndCanBeTakenBack() {
        var id = delivered().getString("assetId");

        edit(id, "*", "{\"name\":\"ACHATS-PC\",\"kind\":\"WORKSTATION\",\"criticality\":\"HIGH\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo("ACHATS-PC"))
                .body("criticality", equalTo("HIGH"));
        delivered();
        assertThat(asset(id).getString("name")).isEqualTo("ACHATS-PC");
        var told = outbox.events("asset-updated").getFirst().data();
        assertThat(told.path("name").asText()).isEqualTo("ACHATS-PC");
        assertThat(told.at("/changes/0/section").asText()).isEqualTo("IDENTITY");
        as("technician")
                .header("Accept-Language", "fr")
                .get(ASSETS + "/" + id + "/history")
                .then()
                .body(
                        "items[0].changes[0].sentence",
                        equalTo(
                                "Identité « ACHATS-PC » : nom COMPTA-PC → ACHATS-PC, nature portable → poste fixe, criticité moyenne → haute."));
        assertThat(outbox.audited()).contains("edit asset");

        edit(id, "*", "{\"name\":null,\"kind\":null}")
                .then()
                .body("name", equalTo("COMPTA-PC"))
                .body("kind", equalTo("LAPTOP"))
                .body("criticality", equalTo("HIGH"));
    }

    @Test
    void whatNoAgentSaysCannotBeTakenBack() {
        var id = aThing(ORGANIZATION_A, "\"kind\":\"PHONE\",\"name\":\"Poste 12\"");

        edit(id, "*", "{\"name\":null}")
                .then()
                .statusCode(422)
                .body("type", endsWith("/field-needed"));
    }

    @Test
    void twoPeopleMeetOnTheSameFieldOnly() {
        var id = aThing(ORGANIZATION_A, "\"kind\":\"PHONE\",\"name\":\"Poste 12\"");
        var etag = as("technician").get(ASSETS + "/" + id).header("ETag");

        edit(id, etag, "{\"name\":\"Poste 13\"}").then().statusCode(200);
        edit(id, etag, "{\"assetTag\":\"MG-12\"}").then().statusCode(200);
        edit(id, etag, "{\"name\":\"Poste 14\"}")
                .then()
                .statusCode(412)
                .body("current.name", equalTo("Poste 13"))
                .body("current.assetTag", equalTo("MG-12"));
        as("technician")
                .contentType("application/json")
                .body("{\"name\":\"x\"}")
                .patch(ASSETS + "/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void badInputSaysWhichField() {
        var id = aThing(ORGANIZATION_A, "\"kind\":\"PHONE\",\"name\":\"Poste 12\"");

        edit(id, "*", "{\"name\":\" \"}")
                .then()
                .statusCode(400)
                .body("errors.field", contains("name"));
        edit(id, "*", "{\"kind\":\"BOAT\"}")
                .then()
                .statusCode(400)
                .body("errors.field", contains("kind"));
        edit(id, "*", "{\"owner\":\"me\"}")
                .then()
                .statusCode(400)
                .body("errors.field", contains("owner"));
        edit(id, "*", "[]").then().statusCode(400);
        edit(id, "*", "").then().statusCode(400);
        edit(id, "*", "{\"modelId\":\"%s\"}".formatted(UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("type", endsWith("/unknown-model"));
        register(ORGANIZATION_A, "\"kind\":\"PHONE\",\"name\":\"x\",\"state\":\"RETIRED\"")
                .then()
                .statusCode(400)
                .body("errors.field", contains("state"));
        register(ORGANIZATION_B, "\"kind\":\"PHONE\",\"name\":\"x\"")
                .then()
                .statusCode(422)
                .body("type", endsWith("/unknown-organization"));
        as("technician").get(ASSETS).then().body("items", hasSize(1));
    }

    private static io.restassured.path.json.JsonPath delivered() {
        var credential = aCredential(ORGANIZATION_A);
        deliver(credential, aLaptop("Yes"));
        return outcome(credential);
    }

    private static Response register(UUID organization, String fields) {
        return as("technician")
                .contentType("application/json")
                .body("{\"organizationId\":\"%s\",%s}".formatted(organization, fields))
                .post(ASSETS);
    }

    private static Response edit(String id, String ifMatch, String body) {
        return as("technician")
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(body)
                .patch(ASSETS + "/" + id);
    }
}
