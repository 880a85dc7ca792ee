package fr.microgate.parc.compliance.breach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreachClockTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration PERIOD = Duration.ofHours(72);

    @ParameterizedTest(name = "{0}: strict {1}, legal {2} ({3})")
    @CsvSource({
        "2026-11-20T16:45, 2026-11-23T16:45, 2026-11-23T17:00, over a week-end",
        "2026-05-07T10:00, 2026-05-10T10:00, 2026-05-10T11:00, a holiday; a sharp hour is lost as a whole",
        "2026-03-27T14:20, 2026-03-30T15:20, 2026-03-30T16:00, into summer time",
        "2026-10-23T14:20, 2026-10-26T13:20, 2026-10-26T14:00, out of summer time",
        "2026-12-30T23:59:59.999, 2027-01-02T23:59:59.999, 2027-01-03T00:00, over New Year",
        "2026-11-20T16:00:00.001, 2026-11-23T16:00:00.001, 2026-11-23T17:00, just after a sharp hour"
    })
    void endsOnTheWallClockOfParis(
            LocalDateTime aware, LocalDateTime strict, LocalDateTime legal, String what) {
        var clock = new BreachClock(aware.atZone(PARIS).toInstant(), PERIOD);

        assertThat(inParis(clock.strictDeadline())).isEqualTo(strict);
        assertThat(inParis(clock.legalDeadline())).isEqualTo(legal);
    }

    @Test
    void tellsTheTwoHoursOfTheAutumnNightApart() {
        var first = new BreachClock(Instant.parse("2026-10-25T00:30:00Z"), PERIOD);
        var second = new BreachClock(Instant.parse("2026-10-25T01:30:00Z"), PERIOD);

        assertThat(inParis(first.awareAt())).isEqualTo(inParis(second.awareAt()));
        assertThat(first.legalDeadline()).isEqualTo("2026-10-28T01:00:00Z");
        assertThat(second.legalDeadline()).isEqualTo("2026-10-28T02:00:00Z");
    }

    @Test
    void countsWhatTheLawOfTheDaySays() {
        var clock = new BreachClock(Instant.parse("2026-11-20T15:45:00Z"), Duration.ofHours(96));

        assertThat(clock.strictDeadline()).isEqualTo("2026-11-24T15:45:00Z");
        assertThat(clock.legalDeadline()).isEqualTo("2026-11-24T16:00:00Z");
    }

    private static LocalDateTime inParis(Instant instant) {
        return LocalDateTime.ofInstant(instant, PARIS);
    }
}
