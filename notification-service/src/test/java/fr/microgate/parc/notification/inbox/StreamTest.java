package fr.microgate.parc.notification.inbox;

import static fr.microgate.parc.testing.Tokens.subject;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamTest {

    private static final String ME = subject("technician");

    @TestHTTPResource("/api/notifications/v1/stream")
    URI stream;

    @Inject Inboxes inboxes;
    @Inject TestClock clock;
    @Inject MeterRegistry metrics;

    @AfterEach
    void everyStreamIsClosed() {
        Awaitility.await("no open stream").until(() -> openStreams() == 0);
        clock.reset();
    }

    @Test
    void bringsMyNotificationsWithinASecond() {
        try (var reader = SseClient.of(stream, ME)) {
            inboxes.tell(subject("dpo"), "Autre");
            var start = System.nanoTime();
            var id = inboxes.tell(ME, "Panne\nligne 2");

            var event = reader.next();

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(1));
            assertThat(event.id()).isEqualTo(id.toString());
            assertThatJson(event.data())
                    .isEqualTo(
                            """
                            {
                              "id": "%s",
                              "kind": "TICKET_URGENT",
                              "subject": {"kind": "TICKET", "id": "0199f3a1-1111-7222-8333-444455556666", "number": "T-2026-000002"},
                              "headline": "[T-2026-000002] P1 : Panne ligne 2",
                              "body": "Un ticket de priorité P1 vient d'être ouvert.",
                              "link": "http://localhost:8080/tickets/0199f3a1-1111-7222-8333-444455556666",
                              "occurredAt": "2026-11-23T16:02:11Z"
                            }\
                            """
                                    .formatted(id));
        }
    }

    @Test
    void startsNowWithoutALastEventId() {
        inboxes.tell(ME, "Avant");

        try (var reader = SseClient.of(stream, ME)) {
            var id = inboxes.tell(ME, "Après");

            assertThat(reader.next().id()).isEqualTo(id.toString());
        }
    }

    @Test
    void resumesAfterTheLastEventIdWithoutLoss() {
        var seen = inboxes.tell(ME, "Vu");
        var missed = new ArrayList<String>();
        for (var i = 0; i < 150; i++) missed.add(inboxes.tell(ME, "Manqué").toString());

        try (var reader = SseClient.of(stream, ME, "Last-Event-ID", seen.toString())) {
            missed.add(inboxes.tell(ME, "Nouveau").toString());

            assertThat(reader.next(151)).isEqualTo(missed);
        }
    }

    @Test
    void losesNothingThatIsWrittenAtTheSameMoment() throws Exception {
        try (var reader = SseClient.of(stream, ME);
                var writers = Executors.newFixedThreadPool(6)) {
            var writes = new ArrayList<Callable<String>>();
            for (var i = 0; i < 120; i++) writes.add(() -> inboxes.tell(ME, "Rafale").toString());

            var written = new ArrayList<String>();
            for (var write : writers.invokeAll(writes)) written.add(write.get());

            assertThat(reader.next(120)).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void givesSignsOfLife() {
        try (var reader = SseClient.of(stream, ME)) {
            Awaitility.await("signs of life").until(() -> reader.signsOfLife() >= 3);
        }
    }

    @Test
    void endsWithTheToken() {
        try (var reader = SseClient.of(stream, ME)) {
            clock.forward(Duration.ofMinutes(6));

            Awaitility.await("the end").until(reader::hasEnded);
        }
    }

    @Test
    void forgetsAReaderWhoHasLeft() {
        var reader = SseClient.of(stream, ME);
        assertThat(openStreams()).isEqualTo(1);

        reader.close();

        Awaitility.await("the stream to be forgotten").until(() -> openStreams() == 0);
    }

    @Test
    void givesUpAReaderWhoTakesNothing() throws IOException {
        var seen = inboxes.tell(ME, "Vu");
        inboxes.tellOften(ME, 20_000);

        try (var socket = SseClient.silent(stream, ME, seen)) {
            Awaitility.await("the stream to be open").until(() -> openStreams() == 1);
            Awaitility.await("the reader to be given up")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> openStreams() == 0);
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        try (var reader = SseClient.of(stream, ME, "Accept-Language", "en")) {
            inboxes.tell(ME, "Theft");

            assertThat(reader.next().data()).contains("[T-2026-000002] P1: Theft");
        }
    }

    private int openStreams() {
        return (int) metrics.get("parc.streams.open").gauge().value();
    }
}
