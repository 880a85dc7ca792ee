package fr.microgate.parc.inventory.software;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionKeyTest {

    @Test
    void versionsSortAsPeopleExpect() {
        var sorted =
                List.of(
                        "",
                        "0.9",
                        "1.0~beta1",
                        "1-rc1",
                        "1.0.0rc2",
                        "1",
                        "1.0a",
                        "1.0-0ubuntu1",
                        "1.0.1",
                        "1.0.2a",
                        "1.9",
                        "1.10",
                        "1.10-2",
                        "2.0",
                        "1:9.2p1-2",
                        "10.0",
                        "128.0.1",
                        "2024.1",
                        "20240101");

        assertThat(sorted.stream().sorted(java.util.Comparator.comparing(VersionKey::of)).toList())
                .isEqualTo(sorted);
    }

    @ParameterizedTest
    @CsvSource({
        "128, 128.0",
        "128, 128.0.0",
        "1:9.2p1, 9.2p1",
        "1.0rc1, 1rc1",
        "2.01, 2.1",
        "v2.0, 2",
        "V2.0, 2.0",
        "v.2, 2.0",
        "v 2, 2",
        "1:v2.0, 2.0"
    })
    void theseAreOneVersion(String one, String same) {
        assertThat(VersionKey.of(one)).isEqualTo(VersionKey.of(same));
    }

    @ParameterizedTest
    @CsvSource({
        "7-Zip 24.09 (x64), Igor Pavlov, 7-Zip",
        "Mozilla Firefox (x64 fr), Mozilla, Mozilla Firefox",
        "Notepad++ (64-bit x64), Notepad++ Team, Notepad++",
        "LibreOffice 24.2.5.2, The Document Foundation, LibreOffice",
        "libinput, Fedora Project, libinput",
        "Microsoft Visual C++ 2015-2022 Redistributable (x64) - 14.38.33135, Microsoft Corporation, Microsoft Visual C++ 2015-2022 Redistributable"
    })
    void aTitleIsTheNameWithoutItsVersion(String name, String publisher, String title) {
        var software = new Software(name, "1", publisher, null, null, null, new UUID(0, 0));

        assertThat(Title.of(software).name()).isEqualTo(title);
    }
}
