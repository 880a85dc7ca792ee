package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import fr.microgate.parc.local.client.Agent;
import fr.microgate.parc.local.client.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// `./parc bench inventory soak [minutes]`: inventories at a steady pace, six tenths of what the
/// service takes, and whether its memory grows meanwhile.
final class SoakBench {

    private static final String CLIENT_A = "01900000-0000-7000-8000-00000000000a";
    private static final int MACHINES = 500;
    private static final double SHARE = 0.6;
    private static final int AT_ONCE = 32;
    private static final int MOST_MIB = 512;
    private static final double MOST_GROWTH = 0.05;

    private SoakBench() {}

    /// @param minute since the start
    private record Sample(double minute, long residentMiB, long heapMiB) {}

    /// @return whether the memory kept its bounds
    static boolean run(LocalStack stack, int minutes) throws Exception {
        System.out.println("Warming up...");
        var fleet = new Ingest(stack, CLIENT_A, MACHINES);
        fleet.rounds(0, 0, 1);
        fleet.rounds(1, 1, 1);
        var rate = fleet.rounds(2, 2, 2).perSecond();
        var pace = Math.max(1, (int) (rate * SHARE));
        System.out.printf(
                "%n%d minutes at %d inventories/s, of %.0f/s that were taken; one package in a hundred is new in each%n",
                minutes, pace, rate);
        var samples = new ConcurrentLinkedQueue<Sample>();
        var watch = Thread.ofVirtual().start(() -> watch(stack, samples));
        var failed = deliver(stack, new Pace(pace, pace * 60 * minutes));
        watch.interrupt();
        watch.join();
        return report(List.copyOf(samples), minutes, failed);
    }

    /// Documents are made as they are sent: there are too many to keep.
    private static int deliver(LocalStack stack, Pace pace) throws Exception {
        var agent = Agent.of(Api.of(stack.settings()), CLIENT_A);
        var free = new Semaphore(AT_ONCE);
        var failed = new ConcurrentLinkedQueue<Integer>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            pace.run(number -> {
                free.acquire();
                senders.submit(() -> {
                    var round = 3 + number / MACHINES;
                    var body = Fleet.document(number % MACHINES, round, round);
                    try {
                        if (agent.deliver(body).status() != 200) failed.add(number);
                    } catch (RuntimeException _) {
                        failed.add(number);
                    } finally {
                        free.release();
                    }
                });
            });
        }
        return failed.size();
    }

    private static void watch(LocalStack stack, ConcurrentLinkedQueue<Sample> samples) {
        var start = System.nanoTime();
        while (true) {
            try {
                Thread.sleep(Duration.ofSeconds(10));
            } catch (InterruptedException _) {
                return;
            }
            var minute = (System.nanoTime() - start) / 60e9;
            var sample =
                    new Sample(
                            minute,
                            ServiceProcess.of(stack).residentMiB(),
                            ServiceMetrics.heapMiB(stack));
            samples.add(sample);
            System.out.printf(
                    "  %4.1f min   resident %d MiB   heap in use %d MiB%n",
                    sample.minute(), sample.residentMiB(), sample.heapMiB());
        }
    }

    /// The first tenths warm up: minutes 2 to 4 of ten are compared with 8 to 10.
    private static boolean report(List<Sample> samples, int minutes, int failed) {
        var peak = samples.stream().mapToLong(Sample::residentMiB).max().orElseThrow();
        var early = mean(samples, minutes * 0.2, minutes * 0.4);
        var late = mean(samples, minutes * 0.8, minutes + 1.0);
        var growth = late / early - 1;
        System.out.printf(
                "%n  resident at most %d MiB (aim: under %d); minutes %.0f to %.0f %.0f MiB, the last %.0f %.0f MiB: %+.1f %% (aim: %.0f %% at most); %d deliveries failed%n",
                peak,
                MOST_MIB,
                minutes * 0.2,
                minutes * 0.4,
                early,
                minutes * 0.2,
                late,
                growth * 100,
                MOST_GROWTH * 100,
                failed);
        return peak < MOST_MIB && growth <= MOST_GROWTH && failed == 0;
    }

    private static double mean(List<Sample> samples, double from, double to) {
        var between = new ArrayList<Sample>(samples);
        between.removeIf(sample -> sample.minute() < from || sample.minute() > to);
        return between.stream().mapToLong(Sample::residentMiB).average().orElseThrow();
    }
}
