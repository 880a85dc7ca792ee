package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.posture.EndOfLifeTable.Cycle;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The table in force: the frozen one (`end-of-life.csv` says where it comes from: a control must
/// not depend on a site being reachable), or the shop's file, read again when it changes.
@ApplicationScoped
@Startup
class EndOfLife {

    private static final long MOST_BYTES = 1 << 20;

    private final Optional<Path> file;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile EndOfLifeTable table = builtIn();
    private volatile @Nullable String refusal;
    private volatile boolean ofTheShop;
    private String seen = "";

    EndOfLife(PostureConfig config, MeterRegistry metrics) {
        this.file = config.endOfLife();
        metrics.gauge("parc.end-of-life.refused", refused);
    }

    Optional<Cycle> of(OperatingSystem system) {
        return table.of(system);
    }

    EndOfLifeTable table() {
        return table;
    }

    boolean isOfTheShop() {
        return ofTheShop;
    }

    /// Why the shop's file is not in force, the first wrong line; null when it is.
    @Nullable String refusal() {
        return refusal;
    }

    /// A file that cannot be read or has a wrong line changes nothing; the gauge says so.
    @PostConstruct
    synchronized void readAgain() {
        file.ifPresent(path -> {
            try {
                var state = Files.getLastModifiedTime(path) + " " + Files.size(path);
                if (state.equals(seen)) return;
                seen = state;
                if (Files.size(path) > MOST_BYTES) throw new IllegalArgumentException("too large");
                table = EndOfLifeTable.parse(Files.readAllLines(path));
                refused.set(0);
                refusal = null;
                ofTheShop = true;
                Log.infof("Read %d end-of-life lines of %s", table.cycles().size(), path);
            } catch (IOException e) {
                seen = ""; // it may come back as it was
                refuse(path, e);
            } catch (IllegalArgumentException e) {
                refuse(path, e);
            }
        });
    }

    private void refuse(Path path, Exception why) {
        refused.set(1);
        refusal = why.getMessage();
        Log.warnf("Kept the end-of-life table as it was, %s: %s", path, why.getMessage());
    }

    private static EndOfLifeTable builtIn() {
        var csv = Objects.requireNonNull(EndOfLife.class.getResourceAsStream("/end-of-life.csv"));
        try (var text = new InputStreamReader(csv, StandardCharsets.UTF_8)) {
            return EndOfLifeTable.parse(text.readAllLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
