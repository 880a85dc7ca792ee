package fr.microgate.parc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// The REST contract is a committed file: the build fails when the service says something else, or
/// when an operation lacks its summary, its errors or an example of a body.
public final class OpenApiSnapshot {

    private OpenApiSnapshot() {}

    /// @param snapshot file name in platform/contracts/openapi; written anew with
    ///   `-Dopenapi.update`
    public static void check(String snapshot, String served) throws IOException {
        var file = Repository.file("platform/contracts/openapi/" + snapshot);
        if (System.getProperty("openapi.update") != null) Files.writeString(file, served);
        assertThat(served)
                .as(
                        "the API differs from %s: if that is meant, run the test with -Dopenapi.update and review the file",
                        file)
                .isEqualTo(Files.readString(file));
        assertThat(gaps(new YAMLMapper().readTree(served))).isEmpty();
    }

    private static List<String> gaps(JsonNode api) {
        var gaps = new ArrayList<String>();
        api.path("paths")
                .forEachEntry((path, methods) ->
                        methods.forEachEntry((method, operation) -> {
                            if (!operation.isObject()) return;
                            gapsOf(operation)
                                    .forEach(gap -> gaps.add(method + " " + path + ": " + gap));
                        }));
        return gaps;
    }

    private static List<String> gapsOf(JsonNode operation) {
        var gaps = new ArrayList<String>();
        if (operation.path("summary").asText().isBlank()) gaps.add("no summary");
        withoutExample(operation.path("requestBody"), "its body", gaps);
        var errors = 0;
        for (var response : operation.path("responses").properties()) {
            var status = response.getKey();
            if (response.getValue().path("description").asText().isBlank())
                gaps.add(status + " has no description");
            if (status.startsWith("4")) errors++;
            withoutExample(response.getValue(), status, gaps);
        }
        if (errors == 0) gaps.add("no errors");
        return gaps;
    }

    private static void withoutExample(JsonNode body, String what, List<String> gaps) {
        var content = body.path("content");
        var said =
                content.isEmpty()
                        || content.valueStream()
                                .anyMatch(media -> media.has("example") || media.has("examples"));
        if (!said) gaps.add(what + " has no example");
    }
}
