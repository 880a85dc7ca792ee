package fr.microgate.parc.notification;

import static io.restassured.RestAssured.given;

import fr.microgate.parc.testing.OpenApiSnapshot;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiSnapshotTest {

    @TestHTTPResource(value = "/openapi", management = true)
    URL openApi;

    @Test
    void saysWhatTheCommittedContractSays() throws IOException {
        OpenApiSnapshot.check("notification.v1.yaml", given().get(openApi).asString());
    }
}
