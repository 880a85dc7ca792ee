package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.LocalStack;
import fr.microgate.parc.local.part.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;

/// What the inventory service says of itself.
final class ServiceMetrics {

    private ServiceMetrics() {}

    static long heapMiB(LocalStack stack) {
        var url = stack.settings().managementUrl("inventory") + "/q/metrics";
        try {
            var said = Web.send(HttpRequest.newBuilder(URI.create(url))).body();
            return (long)
                            said.lines()
                                    .filter(line -> line.startsWith("jvm_memory_used_bytes{"))
                                    .filter(line -> line.contains("area=\"heap\""))
                                    .mapToDouble(line ->
                                            Double.parseDouble(
                                                    line.substring(line.lastIndexOf(' ') + 1)))
                                    .sum()
                    >> 20;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
