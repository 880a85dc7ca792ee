package fr.microgate.parc.inventory.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.microgate.parc.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Documents of real agents. They live beside the repository; without them these cases are skipped.
class RealDocumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    computer_1.json                | glpixps        | Fedora 31 (Workstation Edition)     | 640HP72    |    6 | 6
                    computer_3.json                | LF014          | Fedora release 25 (Twenty Five)     | 8C554721F  | 3033 | 3
                    computer_3_updated.json        | LF014          | Fedora release 25 (Twenty Five)     | 8C554721F  | 3184 | 3
                    debian12-glpi-agent.json       | atelier-debian | Debian GNU/Linux 12 (bookworm)      |            | 1010 | 1
                    debian12-fusioninventory.xml   | atelier-debian | Debian GNU/Linux 12 (bookworm)      |            | 1042 | 1
                    debian12-ocs.xml               | atelier-debian | Debian GNU/Linux 12                 |            | 1046 | 1
                    windows81-pro-fusion2319.xml   | pc-arg-23      | Microsoft Windows 8.1 Professionnel | CZC0479792 |    8 | 3
                    """)
    void areReadWhole(
            String file, String name, String system, String serial, int software, int drives)
            throws Exception {
        var document = read(file);

        assertThat(document.machine().name()).isEqualTo(name);
        assertThat(document.operatingSystem())
                .isNotNull()
                .extracting(InventoryDocument.OperatingSystem::name)
                .isEqualTo(system);
        assertThat(document.machine().serial()).isEqualTo(serial);
        assertThat(document.software()).hasSize(software);
        assertThat(document.entries(Section.DRIVES)).hasSize(drives);
        assertThat(document.warnings()).isEmpty();
        assertThat(document.partial()).isFalse();
    }

    @Test
    void aPartialOneHoldsOnlyItsSections() throws Exception {
        var document = read("computer_1_partial_volumes.json");

        assertThat(document.partial()).isTrue();
        assertThat(document.sections()).contains(Section.DRIVES).doesNotContain(Section.SOFTWARE);
    }

    @ParameterizedTest
    @CsvSource({
        "phone_1.json",
        "printer_1.json",
        "networkequipment_1.json",
        "macosx-fusion2318.xml"
    })
    void othersAreReadableToo(String file) throws Exception {
        assertThat(read(file).deviceId()).isNotBlank();
    }

    private static InventoryDocument read(String file) throws IOException, UnreadableDocument {
        var path = Repository.file("../shared/data/inventories").resolve(file);
        assumeTrue(Files.exists(path), "no real inventories beside the repository");
        return DocumentReader.read(
                        Payload.of(Files.readAllBytes(path)), 64 << 20, InventoryBuilder::new)
                .sink()
                .build();
    }
}
