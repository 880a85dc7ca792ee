package fr.microgate.parc.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.microgate.parc.local.part.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parts die in the middle of the work: nothing is lost, nothing is doubled, and nobody has to
/// restart anything but the part that died.
class BrokenPartsIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"ticket", "compliance", "notification"})
    void aServiceThatWasDeadCatchesUp(String dead) {
        STACK.part(dead).kill();
        var laptop = Laptop.of(CLIENT_A);
        laptop.says("No");
        var asset = laptop.asset();

        STACK.part(dead).start();

        wholeJourney(laptop, asset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket", "compliance", "notification"})
    void aServiceKilledWhileTheEventsComeInHasEachEffectOnce(String killed) {
        var laptops = Stream.generate(() -> Laptop.of(CLIENT_A)).limit(10).toList();
        laptops.forEach(laptop -> laptop.says("No"));
        STACK.part(killed).kill();

        STACK.part(killed).start();

        laptops.forEach(laptop -> wholeJourney(laptop, laptop.asset()));
    }

    @Test
    void inventoryKilledRightAfterItsAnswerLosesNothing() {
        var laptop = Laptop.of(CLIENT_A);
        laptop.says("No");
        STACK.part("inventory").kill();

        STACK.part("inventory").start();

        wholeJourney(laptop, laptop.asset());
    }

    @Test
    void aServiceKilledBetweenItsCommitAndItsPublicationPublishesOnce() {
        STACK.kafka().kill();
        var laptop = Laptop.of(CLIENT_A);
        laptop.says("No");
        var asset = laptop.asset();
        assertThat(metric("inventory", "parc_outbox_waiting")).isPositive();
        STACK.part("inventory").kill();

        STACK.kafka().start();
        STACK.part("inventory").start();

        wholeJourney(laptop, asset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "postgresql"})
    void aServerRestartedUnderTheServicesNeedsNoOtherRestart(String server) {
        var before = Laptop.of(CLIENT_A);
        before.says("No");

        STACK.part(server).restart();

        var after = Laptop.of(CLIENT_A);
        after.says("No");
        wholeJourney(before, before.asset());
        wholeJourney(after, after.asset());
    }

    static Stream<Map.Entry<String, List<String>>> topicsAndTheirReaders() {
        return Map.of(
                "inventory.assets.v1", List.of("ticket", "compliance"),
                "inventory.directory.v1", List.of("ticket", "compliance"),
                "ticket.tickets.v1", List.of("notification"),
                "compliance.breaches.v1", List.of("notification"),
                "compliance.erasures.v1", List.of("inventory"),
                "audit.v1", List.of("compliance"))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("topicsAndTheirReaders")
    void aPoisonEventIsPutAsideAndStopsNobody(Map.Entry<String, List<String>> topic) {
        var id = UUID.randomUUID().toString();
        var type =
                switch (topic.getKey()) {
                    case "inventory.assets.v1" -> "inventory.asset-registered";
                    case "inventory.directory.v1" -> "inventory.organization-registered";
                    case "ticket.tickets.v1" -> "ticket.ticket-opened";
                    case "compliance.breaches.v1" -> "compliance.breach-opened";
                    case "compliance.erasures.v1" -> "compliance.erasure-ordered";
                    default -> "audit.action-recorded";
                };
        publish(topic.getKey(), id, "fr.microgate.parc." + type + ".v1", "{\"this is\": not JSON");

        for (var reader : topic.getValue()) {
            var letter =
                    one(
                            "admin",
                            reader,
                            "/dead-letters",
                            one -> one.path("eventId").asText().equals(id));
            assertThat(letter.path("reason").asText()).contains("ContractViolation");
            assertThat(letter.path("topic").asText()).isEqualTo(topic.getKey());
        }
        var laptop = Laptop.of(CLIENT_A);
        laptop.says("No");
        wholeJourney(laptop, laptop.asset());
    }

    @Test
    void theSameEventTwiceHasOneEffect() {
        var laptop = Laptop.of(CLIENT_A);
        laptop.says("Yes");
        var asset = laptop.asset().path("id").asText();
        evidence(laptop.asset(), "DISK_ENCRYPTION", "PASS");
        var stolen =
                """
                {"assetId":"%s","from":"DEPLOYED","to":"STOLEN","reason":"THEFT_REPORTED","at":"2026-11-23T16:40:00Z","encryption":"FULL"}\
                """
                        .formatted(asset);
        var id = UUID.randomUUID().toString();

        for (var i = 0; i < 3; i++) {
            publish(
                    "inventory.assets.v1",
                    id,
                    "fr.microgate.parc.inventory.asset-state-changed.v1",
                    stolen,
                    asset);
        }

        laptop.ticket("Machine volée", "NEW");
        laptop.says("No");
        laptop.ticket("Chiffrement du disque", "NEW");
        awaitALaterEvent();
        assertThat(laptop.tickets())
                .filteredOn(ticket -> ticket.path("title").asText().startsWith("Machine volée"))
                .hasSize(1);
        assertThat(items(API.as("dpo").get("compliance", "/breaches?limit=200")))
                .filteredOn(breach -> breach.path("assetId").asText().equals(asset))
                .hasSize(1);
    }

    /// Every effect of an unencrypted laptop is there, once.
    private static void wholeJourney(Laptop laptop, JsonNode asset) {
        var ticket = laptop.ticket("Chiffrement du disque", "NEW");
        evidence(asset, "DISK_ENCRYPTION", "FAIL");
        var number = ticket.path("number").asText();
        one(
                "technician",
                "notification",
                "/inbox",
                entry -> entry.path("headline").asText().contains(number));
        awaitALaterEvent();
        assertThat(laptop.tickets()).hasSize(1);
        assertThat(items(API.get("notification", "/inbox?limit=200")))
                .filteredOn(entry -> entry.path("headline").asText().contains(number))
                .hasSize(1);
        assertThat(items(API.get("inventory", "/assets?serial=" + laptop.serial()))).hasSize(1);
    }

    /// A gauge of a service, looked at now and then by the service itself.
    private static double metric(String service, String name) {
        return eventually(
                        name,
                        () ->
                                metrics(service)
                                        .lines()
                                        .filter(line -> line.startsWith(name))
                                        .map(line -> Double.valueOf(line.split(" ")[1]))
                                        .filter(value -> value > 0)
                                        .findFirst())
                .orElseThrow();
    }

    private static String metrics(String service) {
        var url = URI.create(STACK.settings().managementUrl(service) + "/q/metrics");
        try {
            return Web.send(HttpRequest.newBuilder(url)).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What would have been doubled has been by the time a later event has gone all the way.
    private static void awaitALaterEvent() {
        var later = Laptop.of(CLIENT_A);
        later.says("No");
        inboxOf("technician", later.ticket("Chiffrement du disque", "NEW").path("number").asText());
        evidence(later.asset(), "DISK_ENCRYPTION", "FAIL");
    }

    private static void publish(String topic, String id, String type, String data) {
        publish(topic, id, type, data, UUID.randomUUID().toString());
    }

    private static void publish(String topic, String id, String type, String data, String key) {
        var record = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        var attributes = new HashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id);
        attributes.put("type", type);
        attributes.put("source", "/inventory-service");
        attributes.put("subject", key);
        attributes.put("time", "2026-11-23T16:40:00Z");
        attributes.put("organizationid", CLIENT_A);
        attributes.put("correlationid", id);
        attributes.put("actor", "system:test");
        attributes.forEach((name, value) ->
                record.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        var config =
                Map.<String, Object>of(
                        "bootstrap.servers", STACK.settings().bootstrapServers(), "acks", "all");
        try (var producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
