package fr.microgate.parc.inventory;

import static fr.microgate.parc.testing.Tokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import fr.microgate.parc.platform.event.ContractViolation;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.platform.event.EventHandler;
import fr.microgate.parc.platform.event.ReceivedEvent;
import fr.microgate.parc.testing.Events;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The replay of a dead letter has the time that its handler asks for, as its delivery had: an
/// erasure may take minutes.
@QuarkusTest
class ReplayTimeTest {

    private static final String LETTERS = "/api/inventory/v1/dead-letters";

    @Inject Delivery delivery;
    @Inject Slow slow;

    @Test
    void aReplayEndsWhenItsHandlerHasHadItsTime() {
        var event =
                Events.record(
                        "compliance/erasure-ordered",
                        Events.example("compliance/erasure-ordered", 1));
        delivery.deliver(slow, List.of(event));
        var letter = as("admin").get(LETTERS).jsonPath().getString("items[0].id");

        slow.seconds = 3;
        as("admin")
                .post(LETTERS + "/" + letter + "/replay")
                .then()
                .statusCode(409)
                .body("type", endsWith("/replay-failed"))
                .body("detail", startsWith("It was not done after 1 s,"))
                .body("detail", containsString("Replay it when"));
        as("admin").get(LETTERS).then().body("items", hasSize(1));

        slow.seconds = 0;
        as("admin").post(LETTERS + "/" + letter + "/replay").then().statusCode(200);
        as("admin").get(LETTERS).then().body("items", hasSize(0));
    }

    @Singleton
    static class Slow implements EventHandler {

        private final EntityManager entities;
        double seconds = -1;

        Slow(EntityManager entities) {
            this.entities = entities;
        }

        @Override
        public String name() {
            return "test.slow";
        }

        @Override
        public int mostSeconds() {
            return 1;
        }

        @Override
        public void handle(ReceivedEvent event) {
            if (seconds < 0) throw new ContractViolation("not now");
            entities.createNativeQuery("SELECT CAST(pg_sleep(:seconds) AS text)")
                    .setParameter("seconds", seconds)
                    .getSingleResult();
        }
    }
}
