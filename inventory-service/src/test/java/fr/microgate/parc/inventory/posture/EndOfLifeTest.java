package fr.microgate.parc.inventory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndOfLifeTest {

    private static final OperatingSystem DEBIAN =
            new OperatingSystem("Debian GNU/Linux 13", "13.2", null, null, null, null, null);

    @TempDir Path folder;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private Path file;
    private EndOfLife endOfLife;
    private int edition;

    @BeforeEach
    void aTableOfTheShop() throws IOException {
        file = folder.resolve("end-of-life.csv");
        write("debian;Debian;2030-01-01\n");
        endOfLife = new EndOfLife(config(file), metrics);
        endOfLife.readAgain();
    }

    @Test
    void theFileOfTheShopReplacesTheBuiltInTable() {
        assertThat(debian()).isEqualTo("2030-01-01");
        assertThat(refused()).isZero();
    }

    @Test
    void itIsReadAgainWhenItChanges() throws IOException {
        write("# mended\n\ndebian;Debian;2031-01-01;2032-01-01\n");
        endOfLife.readAgain();

        assertThat(debian()).isEqualTo("2031-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "debian;Debian;2031-01-01\nubuntu;Ubuntu;soon\n",
                "debian;Debian\n",
                "(debian;Debian;2031-01-01\n",
                ";;2031-01-01\n",
                "debian;Debian;2031-01-01;2032-01-01;more\n",
                "# nothing\n",
            })
    void oneWrongLineRefusesTheWholeFileAndTheOldTableStays(String text) throws IOException {
        write(text);
        endOfLife.readAgain();

        assertThat(debian()).isEqualTo("2030-01-01");
        assertThat(refused()).isEqualTo(1);

        write("debian;Debian;2033-01-01\n");
        endOfLife.readAgain();
        assertThat(debian()).isEqualTo("2033-01-01");
        assertThat(refused()).isZero();
    }

    @Test
    void aFileThatIsGoneChangesNothing() throws IOException {
        Files.delete(file);
        endOfLife.readAgain();

        assertThat(debian()).isEqualTo("2030-01-01");
        assertThat(refused()).isEqualTo(1);
    }

    @Test
    void aFileThatComesBackAsItWasIsInForceAgain() throws IOException {
        var aside = file.resolveSibling("aside.csv");
        Files.move(file, aside);
        endOfLife.readAgain();
        Files.move(aside, file);
        endOfLife.readAgain();

        assertThat(refused()).isZero();
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(60L * ++edition)));
    }

    private String debian() {
        return endOfLife
                .of(DEBIAN)
                .map(EndOfLifeTable.Cycle::supportedUntil)
                .map(LocalDate::toString)
                .orElse("");
    }

    private double refused() {
        return metrics.get("parc.end-of-life.refused").gauge().value();
    }

    private static PostureConfig config(Path file) {
        return new SmallRyeConfigBuilder()
                .withMapping(PostureConfig.class)
                .withDefaultValue("parc.inventory.posture.end-of-life", file.toString())
                .build()
                .getConfigMapping(PostureConfig.class);
    }
}
