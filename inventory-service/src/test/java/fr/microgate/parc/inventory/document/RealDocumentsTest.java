package fr.microgate.parc.inventory.document;

import static java.util.Objects.requireNonNull;
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
                    debian12-ocs.xml               | atelier-debian | Debian GNU/Linux 12 (bookworm)      |            | 1046 | 1
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
        assertThat(document.software().all()).hasSize(software);
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

    @Test
    void aWindowsLaptop() throws Exception {
        var document = read("windows81-pro-fusion2319.xml");

        assertThat(document.machine().firmwareDate()).isEqualTo("2010-08-24");
        assertThat(document.machine().memoryMb()).isEqualTo(3887);
        assertThat(requireNonNull(document.operatingSystem()).installedOn())
                .isEqualTo("2015-04-17");
        assertThat(requireNonNull(document.operatingSystem()).lastBootAt())
                .isEqualTo("2017-05-15T07:23:09Z");
        assertThat(requireNonNull(document.operatingSystem()).arch()).isEqualTo("64-bit");
        var battery = document.entries(Section.BATTERIES).getFirst();
        assertThat(battery.number("capacityMwh")).isEqualTo(5100);
        assertThat(battery.number("voltageMv")).isEqualTo(10_800);
        var disk = document.entries(Section.STORAGES).getFirst();
        assertThat(disk.number("sizeMb")).isEqualTo(250_059);
        assertThat(disk.text("interface")).isEqualTo("IDE");
        var drive = document.entries(Section.DRIVES).getFirst();
        assertThat(drive.text("device")).isEqualTo("C:");
        assertThat(drive.number("totalMb")).isEqualTo(115_123);
        assertThat(drive.flag("system")).isTrue();
        assertThat(document.stableMacs()).contains("68:b5:99:e6:84:eb");
        assertThat(adapterOf(document, "68:b5:99:e6:84:eb").list("addresses"))
                .containsExactly("10.253.6.55");
        assertThat(adapterOf(document, "61:b5:99:e6:84:ea").list("addresses"))
                .containsExactly("fe80::855e:72a5:247e:b3d8");
    }

    @Test
    void aMacWhoseAgentCallsEveryAdapterVirtual() throws Exception {
        var document = read("macosx-fusion2318.xml");

        assertThat(document.machine().model()).isEqualTo("iMac5,1");
        assertThat(document.machine().memoryMb()).isEqualTo(4000);
        assertThat(requireNonNull(document.operatingSystem()).arch()).isEqualTo("i386");
        assertThat(document.stableMacs()).contains("00:17:f2:d1:14:32", "00:19:e3:db:64:d2");
        assertThat(document.entries(Section.DRIVES))
                .extracting(drive -> drive.text("mount"))
                .containsExactly("/Volumes/Disque", "/", "/Volumes/105");
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void aLaptopWithItsBatteryAndItsEncryptedDisk() throws Exception {
        var document = read("computer_1.json");

        var battery = document.entries(Section.BATTERIES).getFirst();
        assertThat(battery.number("capacityMwh")).isEqualTo(57_570);
        assertThat(battery.number("realMwh")).isEqualTo(50_570);
        assertThat(battery.number("voltageMv")).isEqualTo(8_465);
        assertThat(document.machine().firmwareDate()).isEqualTo("2016-02-06");
        assertThat(document.entries(Section.DRIVES).getFirst().text("encryption")).isEqualTo("YES");
        assertThat(adapterOf(document, "00:e0:4c:68:01:db").number("speedMbps")).isEqualTo(100);
    }

    @Test
    void anOcsMachineSaysItsSystemAmongTheHardware() throws Exception {
        var document = read("debian12-ocs.xml");

        assertThat(requireNonNull(document.operatingSystem()).arch()).isEqualTo("x86_64");
        assertThat(document.entries(Section.STORAGES).getFirst().number("sizeMb"))
                .isEqualTo(274_877);
        assertThat(adapterOf(document, "02:fc:00:00:00:01").list("addresses"))
                .contains("192.0.2.2");
        assertThat(adapterOf(document, "02:fc:00:00:00:01").number("speedMbps")).isNull();
        assertThat(document.software().all().getFirst().installedOn()).isNotNull();
    }

    @Test
    void aPhoneWhoseBatteryIsALevel() throws Exception {
        var document = read("phone_1.json");

        assertThat(document.itemType()).isEqualTo("Phone");
        assertThat(document.entries(Section.BATTERIES)).isEmpty();
        assertThat(document.entries(Section.DRIVES))
                .extracting(drive -> drive.number("totalMb"))
                .startsWith(3471L, 51_913L, 51_913L);
        assertThat(document.entries(Section.VIDEOS)).hasSize(1);
        assertThat(document.entries(Section.NETWORKS).getFirst().list("addresses"))
                .contains("172.28.214.132");
        // The month that it says is the minute.
        assertThat(document.warnings())
                .containsExactly("OPERATING_SYSTEM: boot_time is not usable");
    }

    @Test
    void aPrinterWithItsAddressItsCartridgeAndItsCounters() throws Exception {
        var document = read("printer_1.json");

        assertThat(document.machine().memoryMb()).isEqualTo(512);
        assertThat(document.stableMacs()).containsExactly("00:68:eb:f2:be:10");
        assertThat(document.entries(Section.NETWORKS).getFirst().list("addresses"))
                .containsExactly("10.59.29.175");
        assertThat(document.entries(Section.FIRMWARES).getFirst().text("date"))
                .isEqualTo("2019-09-16");
        assertThat(document.entries(Section.PAGE_COUNTERS))
                .extracting(counter -> counter.number("pages"))
                .containsExactlyInAnyOrder(831L, 1802L);
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void aSwitchWithItsPlaceItsPortsAndItsNeighbours() throws Exception {
        var document = read("networkequipment_1.json");

        var adapter = document.entries(Section.NETWORKS).getFirst();
        assertThat(adapter.text("mac")).isEqualTo("8c:60:4f:8d:ae:fc");
        assertThat(adapter.list("addresses")).containsExactly("10.2.5.10", "192.168.12.5");
        var details = document.entries(Section.DEVICE).getFirst();
        assertThat(details.text("location")).isEqualTo("paris.pa3");
        assertThat(details.text("contact")).isEqualTo("noc@glpi-project.org");
        assertThat(document.entries(Section.NETWORK_PORTS))
                .hasSize(183)
                .filteredOn(port -> "Ethernet1/15".equals(port.text("name")))
                .singleElement()
                .satisfies(port -> {
                    assertThat(port.list("neighbours")).containsExactly("n9k-2-pa3 Ethernet1/5");
                    assertThat(port.list("vlans")).containsExactly("1 default");
                    assertThat(port.flag("trunk")).isTrue();
                    assertThat(port.text("mac")).isEqualTo("8c:60:4f:8d:ae:b6");
                });
        assertThat(document.entries(Section.NETWORK_COMPONENTS))
                .anySatisfy(module -> assertThat(module.text("inside")).isEqualTo("214"));
        assertThat(document.warnings()).isEmpty();
    }

    private static Entry adapterOf(InventoryDocument document, String mac) {
        return document.entries(Section.NETWORKS).stream()
                .filter(adapter -> mac.equals(adapter.text("mac")))
                .findFirst()
                .orElseThrow();
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
