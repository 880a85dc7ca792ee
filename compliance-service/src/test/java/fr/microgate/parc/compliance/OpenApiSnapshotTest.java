package fr.microgate.parc.compliance;

import fr.microgate.parc.testing.OpenApiSnapshot;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiSnapshotTest {

    @TestHTTPResource(value = "/openapi", management = true)
    @SuppressWarnings("NullAway.Init")
    URL document;

    @Test
    void theApiIsTheCommittedOne() throws IOException {
        try (var served = document.openStream()) {
            OpenApiSnapshot.check(
                    "compliance.v1.yaml",
                    new String(served.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
