package fr.microgate.parc.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/// Journey 2, as far as it goes today: a stolen laptop is a P1 ticket and a suspected breach at
/// once, and awareness starts the 72 hours.
class StolenLaptopIT extends Journey {

    @Test
    void aStolenLaptopIsATicketABreachAndAClock() {
        var laptop = Laptop.of(CLIENT_A);
        laptop.says("No");
        var asset = laptop.asset();

        API.as("technician")
                .put(
                        "inventory",
                        "/assets/" + asset.path("id").asText() + "/state",
                        "{\"state\":\"STOLEN\",\"reason\":\"THEFT_REPORTED\"}")
                .expect(200);

        var ticket = laptop.ticket("Machine volée", "NEW");
        assertThat(ticket.path("priority").asText()).isEqualTo("P1");
        var breach =
                one(
                        "dpo",
                        "compliance",
                        "/breaches?organizationId=" + CLIENT_A,
                        file -> file.path("assetId").equals(asset.path("id")));
        assertThat(breach.path("state").asText()).isEqualTo("SUSPECTED");
        assertThat(breach.path("encryption").asText()).isEqualTo("NONE");
        one(
                "dpo",
                "notification",
                "/inbox",
                entry -> entry.at("/subject/id").equals(breach.path("id")));

        var aware = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        var confirmed =
                API.as("dpo")
                        .put(
                                "compliance",
                                "/breaches/" + breach.path("id").asText() + "/awareness",
                                "{\"awareAt\":\"%s\",\"reason\":\"Le client a appelé\"}"
                                        .formatted(aware))
                        .expect(200);
        assertThat(confirmed.text("/state")).isEqualTo("CONFIRMED");
        var strict = Instant.parse(confirmed.text("/clocks/strict/at"));
        var legal = Instant.parse(confirmed.text("/clocks/legal/at"));
        assertThat(Duration.between(aware, strict)).isEqualTo(Duration.ofHours(72));
        assertThat(legal).isAfter(strict).isBeforeOrEqualTo(strict.plus(Duration.ofHours(1)));
    }
}
