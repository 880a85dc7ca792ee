package fr.microgate.parc.inventory;

import static fr.microgate.parc.testing.Tokens.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Sites and people for tests.
public final class DirectoryFixtures {

    public static final String API = "/api/inventory/v1";

    private DirectoryFixtures() {}

    public static RequestSpecification manager() {
        return as("fleet-manager").contentType("application/json");
    }

    public static String aSite(UUID organizationId, String details) {
        return manager()
                .body(details)
                .post(API + "/organizations/" + organizationId + "/sites")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String aPerson(UUID organizationId, String details) {
        return manager()
                .body(details)
                .post(API + "/organizations/" + organizationId + "/people")
                .then()
                .statusCode(201)
                .extract()
                .path("personRef");
    }

    /// The ETag of what is at this path below the API.
    public static String etag(String path) {
        return as("admin").get(API + path).then().statusCode(200).extract().header("ETag");
    }

    /// @param what `people` or `sites`
    public static Response importing(UUID organizationId, String what, boolean dryRun, String csv) {
        return importing(organizationId, what, dryRun, csv.getBytes(StandardCharsets.UTF_8));
    }

    public static Response importing(UUID organizationId, String what, boolean dryRun, byte[] csv) {
        return as("fleet-manager")
                .contentType("text/csv")
                .body(csv)
                .post(
                        "%s/organizations/%s/%s/import?dryRun=%s"
                                .formatted(API, organizationId, what, dryRun));
    }
}
