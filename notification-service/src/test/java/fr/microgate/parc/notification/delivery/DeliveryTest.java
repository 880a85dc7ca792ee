package fr.microgate.parc.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.microgate.parc.notification.notice.Language;
import fr.microgate.parc.notification.people.Person;
import fr.microgate.parc.notification.people.Silence;
import fr.microgate.parc.platform.http.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");
    private static final Patience PATIENCE = new Patience(3, Duration.ofSeconds(10));

    @Test
    void forgetsTheAddressOnceSent() {
        var delivery = aWaitingDelivery();

        delivery.sent(NOW);

        assertThat(delivery.status).isEqualTo(DeliveryStatus.SENT);
        assertThat(delivery.sentAt).isEqualTo(NOW);
        assertThat(delivery.address).isNull();
        assertThat(delivery.attempts).containsExactly(new Attempt(NOW, null));
    }

    @Test
    void waitsLongerAfterEachFailureAndGivesUp() {
        var delivery = aWaitingDelivery();

        delivery.failed("one", NOW, PATIENCE);
        assertThat(delivery.nextTryAt).isBetween(NOW.plusSeconds(8), NOW.plusSeconds(12));
        delivery.failed("two", NOW, PATIENCE);
        assertThat(delivery.nextTryAt).isBetween(NOW.plusSeconds(16), NOW.plusSeconds(24));
        delivery.failed("three", NOW, PATIENCE);

        assertThat(delivery.status).isEqualTo(DeliveryStatus.DEAD);
        assertThat(delivery.lastError).isEqualTo("three");
        assertThat(delivery.attempts)
                .extracting(Attempt::error)
                .containsExactly("one", "two", "three");
    }

    @Test
    void aDeadOneGetsAnotherRoundOfTries() {
        var delivery = aWaitingDelivery();
        for (var i = 0; i < 3; i++) delivery.failed("away", NOW, PATIENCE);

        delivery.putBack(NOW.plusSeconds(60));

        assertThat(delivery.status).isEqualTo(DeliveryStatus.WAITING);
        assertThat(delivery.nextTryAt).isEqualTo(NOW.plusSeconds(60));
        delivery.failed("away", NOW, PATIENCE);
        assertThat(delivery.status).isEqualTo(DeliveryStatus.WAITING);
        assertThat(delivery.attempts).hasSize(4);
    }

    @Test
    void refusesToPutBackWhatIsNotDead() {
        assertThatThrownBy(() -> aWaitingDelivery().putBack(NOW))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void isSkippedWhenTheRecipientCannotBeReached() {
        var person = new Person("ada", Language.FR, null, Silence.NO_ADDRESS);

        var delivery = Delivery.of(UUID.randomUUID(), person, NOW);

        assertThat(delivery.status).isEqualTo(DeliveryStatus.SKIPPED);
        assertThat(delivery.lastError).isEqualTo("NO_ADDRESS");
    }

    @Test
    void tenTriesTakeAboutTwoHours() {
        var patience = new Patience(10, Duration.ofSeconds(15));
        var all = Duration.ZERO;

        for (var tries = 1; tries < patience.tries(); tries++)
            all = all.plus(patience.pauseAfter(tries));

        assertThat(all).isBetween(Duration.ofMinutes(100), Duration.ofMinutes(155));
    }

    private static Delivery aWaitingDelivery() {
        return Delivery.of(
                UUID.randomUUID(), new Person("ada", Language.FR, "ada@parc.local", null), NOW);
    }
}
