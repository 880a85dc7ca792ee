package fr.microgate.parc.notification.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.microgate.parc.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private final TestClock clock = new TestClock();
    private final Memory<Integer> memory = new Memory<>(Duration.ofMinutes(1), clock);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksOnceAMinute() {
        assertThat(memory.get("a", asked::incrementAndGet)).isEqualTo(1);
        assertThat(memory.get("a", asked::incrementAndGet)).isEqualTo(1);
        assertThat(memory.get("b", asked::incrementAndGet)).isEqualTo(2);

        clock.forward(Duration.ofSeconds(61));

        assertThat(memory.get("a", asked::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void doesNotRememberAFailure() {
        assertThatThrownBy(() ->
                        memory.get(
                                "a",
                                () -> {
                                    throw new IllegalStateException("away");
                                }))
                .hasMessage("away");

        assertThat(memory.get("a", asked::incrementAndGet)).isEqualTo(1);
    }
}
