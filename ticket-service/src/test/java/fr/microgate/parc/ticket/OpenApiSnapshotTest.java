package fr.microgate.parc.ticket;

import fr.microgate.parc.testing.OpenApiSnapshot;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiSnapshotTest {

    @TestHTTPResource(value = "/openapi", management = true)
    URL openApi;

    @Test
    void isTheCommittedContract() throws IOException {
        var served = RestAssured.get(openApi).then().statusCode(200).extract().asString();

        OpenApiSnapshot.check("ticket.v1.yaml", served);
    }
}
