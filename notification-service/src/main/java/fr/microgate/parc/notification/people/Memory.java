package fr.microgate.parc.notification.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Answers worth believing for a moment. A failure is not remembered.
final class Memory<V> {

    private record Answer<V>(V value, Instant until) {}

    private final Duration life;
    private final Clock clock;
    private final Map<String, Answer<V>> answers = new ConcurrentHashMap<>();

    Memory(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    V get(String question, Supplier<V> source) {
        var now = clock.instant();
        answers.values().removeIf(answer -> !now.isBefore(answer.until()));
        var known = answers.get(question);
        if (known != null) return known.value();
        var value = source.get();
        answers.put(question, new Answer<>(value, now.plus(life)));
        return value;
    }
}
