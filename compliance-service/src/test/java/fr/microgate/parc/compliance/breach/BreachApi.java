package fr.microgate.parc.compliance.breach;

import static fr.microgate.parc.compliance.breach.BreachFixtures.DETECTED;
import static fr.microgate.parc.compliance.breach.BreachFixtures.aTheft;
import static fr.microgate.parc.compliance.breach.BreachFixtures.aTheftAtTheOtherClient;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// The calls that the tests of breach files make, on a theft at each of two clients.
@ApplicationScoped
class BreachApi {

    static final String BREACHES = "/api/compliance/v1/breaches";

    private final Suspicions suspicions;
    private final Breaches breaches;
    private final TestClock clock;

    BreachApi(Suspicions suspicions, Breaches breaches, TestClock clock) {
        this.suspicions = suspicions;
        this.breaches = breaches;
        this.clock = clock;
    }

    /// Three hours ago.
    void aTheftAtEachClient() {
        clock.set(DETECTED);
        suspicions.raise(aTheft());
        suspicions.raise(aTheftAtTheOtherClient());
        clock.set(DETECTED.plus(Duration.ofHours(3)));
    }

    /// Path of the file of client A.
    String file() {
        return file(ORGANIZATION_A);
    }

    String file(UUID organization) {
        return BREACHES + "/" + breaches.find("organizationId", organization).singleResult().id;
    }

    Response read() {
        return Tokens.as("dpo").get(file());
    }

    Response aware(String at) {
        return decide("/awareness", "*", Map.of("awareAt", at));
    }

    Response aware(String at, String reason) {
        return decide("/awareness", "*", Map.of("awareAt", at, "reason", reason));
    }

    Response dismiss(String reason) {
        return decide("/dismissal", "*", Map.of("reason", reason));
    }

    Response decide(String what, String ifMatch, Map<String, String> body) {
        return Tokens.as("dpo")
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(file() + what);
    }

    static void assertProblem(Response answer, int status, String slug) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith("/problems/" + slug);
    }
}
