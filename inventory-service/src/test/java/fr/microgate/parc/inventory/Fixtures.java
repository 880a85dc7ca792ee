package fr.microgate.parc.inventory;

import static fr.microgate.parc.testing.Tokens.as;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Things that tests of this service need: organisations, credentials, documents of agents.
public final class Fixtures {

    private static final String API = "/api/inventory/v1";

    private Fixtures() {}

    /// What an agent of an organisation has in its configuration.
    public record Credential(UUID id, UUID organizationId, String secret, String path) {}

    public static UUID anOrganization(UUID id, String code) {
        as("fleet-manager")
                .contentType("application/json")
                .body(Map.of("id", id, "code", code, "name", code, "kind", "CLIENT"))
                .post(API + "/organizations")
                .then()
                .statusCode(201);
        return id;
    }

    public static Credential aCredential(UUID organizationId) {
        var created =
                as("fleet-manager")
                        .contentType("application/json")
                        .body(Map.of("organizationId", organizationId, "label", "Postes"))
                        .post(API + "/agent-credentials")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        return new Credential(
                UUID.fromString(created.getString("id")),
                organizationId,
                created.getString("secret"),
                created.getString("enrolmentPath"));
    }

    public static Response deliver(Credential credential, String body) {
        return deliver(credential, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static Response deliver(Credential credential, byte[] body) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic(credential.id().toString(), credential.secret())
                .contentType("application/x-compress-zlib")
                .body(body)
                .post("/front/inventory.php");
    }

    /// The newest document of the organisation, once the worker is done with it.
    public static JsonPath outcome(Credential credential) {
        return await("the document is processed")
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> newest(credential),
                        raw -> !"RECEIVED".equals(raw.getString("status")));
    }

    /// An asset that a person types.
    ///
    /// @param fields as JSON members
    public static String aThing(UUID organizationId, String fields) {
        return as("technician")
                .contentType("application/json")
                .body("{\"organizationId\":\"%s\",%s}".formatted(organizationId, fields))
                .post(API + "/assets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// A product.
    ///
    /// @param fields as JSON members
    public static String aModel(String manufacturer, String name, String fields) {
        return as("fleet-manager")
                .contentType("application/json")
                .body(
                        "{\"manufacturer\":\"%s\",\"name\":\"%s\",\"kind\":\"LAPTOP\",%s}"
                                .formatted(manufacturer, name, fields))
                .post(API + "/asset-models")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// One field of all items of a list, page by page.
    public static List<String> pages(String list, String field) {
        var all = new ArrayList<String>();
        String next = null;
        do {
            var request = as("technician");
            if (next != null) request.queryParam("pageToken", next);
            var page = request.get(list).then().statusCode(200).extract().jsonPath();
            all.addAll(page.getList(field, String.class));
            next = page.getString("nextPageToken");
        } while (next != null);
        return all;
    }

    public static JsonPath asset(String id) {
        return as("technician")
                .get(API + "/assets/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath newest(Credential credential) {
        return new JsonPath(
                        as("technician")
                                .get(
                                        API
                                                + "/raw-inventories?limit=1&organizationId="
                                                + credential.organizationId())
                                .asString())
                .setRootPath("items[0]");
    }

    /// Delivers a document and waits for the machine that it is about.
    public static String delivered(Credential credential, String document) {
        deliver(credential, document).then().statusCode(200);
        var raw = outcome(credential);
        if (raw.getString("reason") != null) throw new AssertionError(raw.getString("reason"));
        return raw.getString("assetId");
    }

    /// What a control says of a machine, as its page shows it.
    public static @Nullable String posture(String assetId, String control) {
        return asset(assetId)
                .getString("posture.find { it.control == '%s' }?.result".formatted(control));
    }

    /// Another laptop of the same make, without BitLocker.
    public static String anotherLaptop(int number, String name) {
        return aLaptop("No")
                .replace("COMPTA-PC", name)
                .replace("5CG1234XYZ", "5CG%07d".formatted(number))
                .replace("4C4C4544-0034", "4C4C4544-%04d".formatted(number));
    }

    /// A Windows laptop; the drive encrypted or not.
    public static String aLaptop(String encrypted) {
        return """
        {"action":"inventory","deviceid":"COMPTA-PC-2026-01-02-03-04-05","itemtype":"Computer","content":{
        "versionclient":"GLPI-Agent_v1.12",
        "hardware":{"name":"COMPTA-PC","uuid":"4C4C4544-0034-3010-8048-B6C04F503732","chassis_type":"Notebook","vmsystem":"Physical",
          "lastloggeduser":"pierre.martin","winprodkey":"AAAAA-BBBBB"},
        "bios":{"ssn":"5CG1234XYZ","smanufacturer":"HP","smodel":"ProBook 450 G8"},
        "operatingsystem":{"full_name":"Microsoft Windows 11 Professionnel","version":"25H2","arch":"64-bit",
          "boot_time":"2026-11-20 08:12:44","timezone":{"name":"CET","offset":"+0100"}},
        "drives":[{"letter":"C:","type":"Local Disk","filesystem":"NTFS","total":488000,"free":1200,"systemdrive":true,"encrypt_status":"%s","encrypt_name":"BitLocker"}],
        "antivirus":[{"name":"Windows Defender","enabled":true,"uptodate":true,"version":"4.18"}],
        "softwares":[{"name":"7-Zip","version":"24.09","publisher":"Igor Pavlov","arch":"x86_64"},
          {"name":"Firefox","version":"140.0","publisher":"Mozilla","arch":"x86_64"}]
        }}\
        """
                .formatted(encrypted);
    }
}
