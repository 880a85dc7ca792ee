package fr.microgate.parc.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.local.client.Agent;
import fr.microgate.parc.local.client.Answer;
import fr.microgate.parc.local.part.Web;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Small bodies that become large ones, against a service with 256 MiB of memory: a service that
/// kept what they hold would end with an OutOfMemoryError.
class BombsIT extends Journey {

    /// A little less than what is allowed.
    private static final int INFLATED = 60 * 1024 * 1024;

    private static final int ENTRIES_OF_A_SECTION = 5_000;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    antivirus      | {"deviceid":"b","content":{"antivirus":[        | {"name":"a"},         | {}]}}
                    software       | {"deviceid":"b","content":{"softwares":[        | {"name":"a#"},        | {}]}}
                    root fields    | {                                               | "f#":1,               | "x":1}
                    fields         | {"deviceid":"b","content":{"hardware":{         | "f#":1,               | "x":1}}}
                    xml elements   | <REQUEST><DEVICEID>b</DEVICEID><CONTENT>        | <A>1</A>              | </CONTENT></REQUEST>
                    xml names      | <REQUEST><DEVICEID>b</DEVICEID><CONTENT><BIOS>  | <F#>1</F#>            | </BIOS></CONTENT></REQUEST>
                    xml attributes | <REQUEST><DEVICEID>b</DEVICEID><CONTENT><BIOS>  | <F a#="1"/>           | </BIOS></CONTENT></REQUEST>
                    instructions   | <REQUEST><DEVICEID>b</DEVICEID><CONTENT><BIOS>  | <?f# 1?>              | </BIOS></CONTENT></REQUEST>
                    namespaces     | <REQUEST><DEVICEID>b</DEVICEID><CONTENT><BIOS>  | <F xmlns="u#"/>       | </BIOS></CONTENT></REQUEST>
                    one comment    | <REQUEST><DEVICEID>b</DEVICEID><!--             | abcdefghij            | --></REQUEST>
                    one type       | <!DOCTYPE a [                                   | <!ENTITY b# "c">      | ]><REQUEST/>
                    one value      | <REQUEST><A b="                                 | abcdefghij            | "/></REQUEST>
                    one text       | <REQUEST><CONTENT><BIOS><SSN>                   | abcdefghij            | </SSN></BIOS></CONTENT></REQUEST>
                    one string     | {"deviceid":"b","content":{"bios":{"ssn":"      | abcdefghij            | "}}}
                    """)
    void endNoService(String what, String head, String piece, String tail) throws IOException {
        var agent = Agent.of(API, CLIENT_A);
        var started = startedAt();

        assertThat(agent.deliver(bomb(head, piece, tail)).status()).isEqualTo(200);

        assertIsUnderstoodOrRefused(agent);
        assertThat(startedAt()).as("the service was not started again").isEqualTo(started);
    }

    @Test
    void endNoServiceWhenTheyComeAllAtOnce() throws Exception {
        var started = startedAt();
        var bombs = new LinkedHashMap<Agent, byte[]>();
        for (var i = 0; i < 8; i++)
            bombs.put(
                    Agent.of(API, CLIENT_A),
                    bomb(
                            "{\"deviceid\":\"b%d\",\"content\":{\"antivirus\":[".formatted(i),
                            "{\"name\":\"a\"},",
                            "{}]}}"));

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<Answer>>();
            bombs.forEach((agent, body) -> sent.add(senders.submit(() -> agent.deliver(body))));
            for (var one : sent) assertThat(one.get().status()).isEqualTo(200);
        }

        bombs.keySet().forEach(BombsIT::assertIsUnderstoodOrRefused);
        assertThat(startedAt()).as("the service was not started again").isEqualTo(started);
    }

    /// A small document that costs much work when equal entries are compared with each other.
    @Test
    void ofEqualEntriesAreReadLikeOthers() {
        var sections =
                Stream.of("antivirus", "controllers", "cpus", "firewalls", "memories", "monitors")
                        .map(name -> "\"%s\":[%s{}]".formatted(name, equalEntries()))
                        .collect(Collectors.joining(","));
        var agent = Agent.of(API, CLIENT_A);

        agent.deliver(
                """
                {"deviceid":"equals","content":{"hardware":{"name":"EQUALS"},"bios":{"ssn":"5CGEQUALS1"},%s}}\
                """
                        .formatted(sections));

        var outcome = outcome(agent);
        assertThat(outcome.path("status").asText()).as(outcome.toString()).isEqualTo("PROCESSED");
    }

    private static String equalEntries() {
        return "{\"name\":\"a\",\"caption\":\"a\",\"profile\":\"a\"},".repeat(ENTRIES_OF_A_SECTION);
    }

    private static void assertIsUnderstoodOrRefused(Agent agent) {
        var outcome = outcome(agent);
        assertThat(outcome.path("status").asText()).isIn("PROCESSED", "QUARANTINED");
        assertThat(outcome.path("reasonCode").asText()).isNotEqualTo("FAILED");
    }

    private static byte[] bomb(String head, String piece, String tail) throws IOException {
        var body = new ByteArrayOutputStream();
        try (var zlib = new DeflaterOutputStream(body)) {
            zlib.write(head.getBytes(StandardCharsets.UTF_8));
            var written = 0;
            for (var i = 0; written < INFLATED; i++) {
                var bytes = piece.replace("#", String.valueOf(i)).getBytes(StandardCharsets.UTF_8);
                zlib.write(bytes);
                written += bytes.length;
            }
            zlib.write(tail.getBytes(StandardCharsets.UTF_8));
        }
        return body.toByteArray();
    }

    private static String startedAt() throws IOException {
        var metrics = URI.create(STACK.settings().managementUrl("inventory") + "/q/metrics");
        return Web.send(HttpRequest.newBuilder(metrics))
                .body()
                .lines()
                .filter(line -> line.startsWith("process_start_time_seconds"))
                .findFirst()
                .orElseThrow();
    }
}
