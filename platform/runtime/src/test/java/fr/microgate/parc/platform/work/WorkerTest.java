package fr.microgate.parc.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerTest {

    @Test
    void worksOnWhileThereIsMoreAndWakesWhenTold() throws InterruptedException {
        var runs = new AtomicInteger();
        var three = new CountDownLatch(3);
        var four = new CountDownLatch(4);
        try (var worker =
                new Worker(
                                "test",
                                Duration.ofMinutes(5),
                                () -> {
                                    three.countDown();
                                    four.countDown();
                                    return runs.incrementAndGet() < 3;
                                })
                        .start()) {
            assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
            worker.wake();
            assertThat(four.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aFailureIsTriedAgain() throws InterruptedException {
        var tries = new CountDownLatch(3);
        try (var _ =
                new Worker(
                                "test",
                                Duration.ofMinutes(5),
                                () -> {
                                    tries.countDown();
                                    throw new IllegalStateException("not yet");
                                })
                        .start()) {
            assertThat(tries.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void pausesGrowAndAreBounded() {
        assertThat(Worker.pauseAfter(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(Worker.pauseAfter(4)).isEqualTo(Duration.ofMillis(800));
        assertThat(Worker.pauseAfter(1_000)).isEqualTo(Duration.ofSeconds(15));
    }
}
