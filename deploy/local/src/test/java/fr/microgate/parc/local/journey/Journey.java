package fr.microgate.parc.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.microgate.parc.local.LocalStack;
import fr.microgate.parc.local.client.Agent;
import fr.microgate.parc.local.client.Answer;
import fr.microgate.parc.local.client.Api;
import fr.microgate.parc.local.client.Machines;
import fr.microgate.parc.local.part.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionTimeoutException;

/// One stack for all the journeys: its start is the expensive part.
abstract class Journey {

    static final String CLIENT_A = "01900000-0000-7000-8000-00000000000a";
    static final String CLIENT_B = "01900000-0000-7000-8000-00000000000b";
    private static final AtomicInteger MACHINES = new AtomicInteger();

    static final LocalStack STACK = start();
    static final Api API = Api.of(STACK.settings());

    private static LocalStack start() {
        var settings =
                Settings.ofThisBuild(
                                Map.of(
                                        "folder", "deploy/local/target/journeys",
                                        "postgresql.fsync", "off",
                                        "service.memory", "256m"))
                        .onFreePorts();
        var stack = new LocalStack(settings);
        stack.startEmpty();
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack;
    }

    /// A machine of this test alone.
    record Laptop(Agent agent, String name, String serial) {

        static Laptop of(String organization) {
            var number = MACHINES.incrementAndGet();
            return new Laptop(
                    Agent.of(API, organization), "PORTABLE-" + number, "5CG%07d".formatted(number));
        }

        void says(String encrypted) {
            assertThat(agent.deliver(Machines.laptop(name, serial, encrypted)).status())
                    .isEqualTo(200);
        }

        JsonNode asset() {
            return one("inventory", "/assets?serial=" + serial, _ -> true);
        }

        /// Its ticket on a subject, once it is there.
        JsonNode ticket(String titled, String status) {
            var id = asset().path("id").asText();
            return one(
                    "ticket",
                    "/tickets?assetId=" + id,
                    ticket ->
                            ticket.path("title").asText().startsWith(titled)
                                    && ticket.path("status").asText().equals(status));
        }

        List<JsonNode> tickets() {
            return items(API.get("ticket", "/tickets?assetId=" + asset().path("id").asText()));
        }
    }

    /// A client of this test alone.
    static String organization(String code) {
        return API.as("manager")
                .post(
                        "inventory",
                        "/organizations",
                        """
                        {"code":"%s","name":"%1$s","kind":"CLIENT"}\
                        """
                                .formatted(code))
                .expect(201)
                .text("/id");
    }

    /// The first item of a list that is as wanted, waiting for it.
    static JsonNode one(String service, String path, Predicate<JsonNode> wanted) {
        return one("technician", service, path, wanted);
    }

    static JsonNode one(String account, String service, String path, Predicate<JsonNode> wanted) {
        return eventually(
                        path,
                        () ->
                                items(API.as(account).get(service, path)).stream()
                                        .filter(wanted)
                                        .findFirst())
                .orElseThrow();
    }

    /// While a part is away its answers are failures; the last one is told when the time is over.
    static <T> Optional<T> eventually(String what, Supplier<Optional<T>> there) {
        var failure = new AtomicReference<RuntimeException>();
        try {
            return await(what)
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> orNothing(there, failure), Optional::isPresent);
        } catch (ConditionTimeoutException e) {
            if (failure.get() != null) e.addSuppressed(failure.get());
            throw e;
        }
    }

    private static <T> Optional<T> orNothing(
            Supplier<Optional<T>> there, AtomicReference<RuntimeException> failure) {
        try {
            return there.get();
        } catch (RuntimeException e) {
            failure.set(e);
            return Optional.empty();
        }
    }

    static List<JsonNode> items(Answer answer) {
        return StreamSupport.stream(answer.expect(200).json().path("items").spliterator(), false)
                .toList();
    }

    /// What the evidence of art. 32 says of one control of a machine.
    static JsonNode evidence(JsonNode asset, String control, String result) {
        return one(
                "dpo",
                "compliance",
                "/evidence/assets?limit=200&control="
                        + control
                        + "&result="
                        + result
                        + "&organizationId="
                        + asset.path("organizationId").asText(),
                row -> row.path("assetId").asText().equals(asset.path("id").asText()));
    }

    static String inboxOf(String account, String number) {
        return one(
                        account,
                        "notification",
                        "/inbox",
                        entry -> entry.path("headline").asText().contains(number))
                .path("headline")
                .asText();
    }

    static boolean mailTo(String address, String number) {
        var folder = STACK.settings().folder().data("mail");
        return eventually(
                        "mail about " + number,
                        () -> {
                            try (var mails = Files.walk(folder)) {
                                return mails.filter(file -> file.toString().endsWith(".eml"))
                                        .map(Journey::text)
                                        .filter(mail -> mail.contains(address))
                                        .filter(mail -> mail.contains(number))
                                        .findFirst();
                            } catch (IOException e) {
                                return Optional.empty();
                            }
                        })
                .isPresent();
    }

    /// The one machine that this agent has delivered is complete, and each of its controls is a
    /// piece of evidence; a failing one has its ticket, and the technician has that in his inbox
    /// and in the mail.
    static void assertReachesEveryService(Agent agent, String log) {
        var raw = outcome(agent);
        assertThat(raw.path("status").asText()).as(log).isEqualTo("PROCESSED");
        var asset = API.get("inventory", "/assets/" + raw.path("assetId").asText()).expect(200);
        assertThat(asset.json().path("softwareCount").asInt()).isGreaterThan(300);
        assertThat(asset.text("/operatingSystem/name")).isNotBlank();
        assertThat(asset.json().at("/components/DRIVES")).isNotEmpty();
        assertThat(asset.json().path("posture")).hasSize(4);
        for (var control : asset.json().path("posture")) {
            var result = control.path("result").asText();
            evidence(asset.json(), control.path("control").asText(), result);
            if (result.equals("FAIL"))
                assertIsTold(raw.path("assetId").asText(), control.path("control").asText());
        }
        assertThat(asset.json().at("/posture").findValuesAsText("result")).contains("FAIL");
    }

    /// The first word of a preventive ticket's title says which control it is about.
    private static void assertIsTold(String asset, String control) {
        var title =
                Map.of(
                        "DISK_ENCRYPTION", "Chiffrement",
                        "ANTIVIRUS", "Antivirus",
                        "SUPPORTED_OS", "Système",
                        "RECENT_CONTACT", "Machine");
        var number =
                one(
                                "ticket",
                                "/tickets?assetId=" + asset,
                                ticket ->
                                        ticket.path("title")
                                                .asText()
                                                .startsWith(title.getOrDefault(control, control)))
                        .path("number")
                        .asText();
        inboxOf("technician", number);
        assertThat(mailTo("technician@parc.local", number)).isTrue();
    }

    /// What became of the last document of this agent.
    static JsonNode outcome(Agent agent) {
        return one(
                "inventory",
                "/raw-inventories?organizationId=" + agent.organizationId(),
                one ->
                        one.path("credentialId").asText().equals(agent.id())
                                && !one.path("status").asText().equals("RECEIVED"));
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
