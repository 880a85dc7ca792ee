package fr.microgate.parc.local.bench;

import java.util.Arrays;
import java.util.List;

/// Percentiles of what was measured, in milliseconds.
record Latencies(double[] sorted) {

    static Latencies ofMillis(List<Double> millis) {
        var sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    double percentile(double percent) {
        if (sorted.length == 0) return Double.NaN;
        var rank = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.max(0, rank)];
    }

    @Override
    public String toString() {
        return "p50 %7.1f ms   p95 %7.1f ms   p99 %7.1f ms   (%d events)"
                .formatted(percentile(50), percentile(95), percentile(99), sorted.length);
    }
}
