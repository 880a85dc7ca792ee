package fr.microgate.parc.ticket.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTest {

    @ParameterizedTest
    @CsvSource({
        "HIGH, HIGH, P1",
        "HIGH, MEDIUM, P2",
        "MEDIUM, HIGH, P2",
        "HIGH, LOW, P3",
        "MEDIUM, MEDIUM, P3",
        "LOW, HIGH, P3",
        "MEDIUM, LOW, P4",
        "LOW, MEDIUM, P4",
        "LOW, LOW, P5"
    })
    void comesFromImpactAndUrgency(Level impact, Level urgency, Priority priority) {
        assertThat(Priority.of(impact, urgency)).isEqualTo(priority);
    }
}
