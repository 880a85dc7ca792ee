package fr.microgate.parc.inventory.document;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What phones, Macs and old agents say in a way of their own.
class DialectsTest {

    @Test
    void aPhoneHasVolumesAndAScreenWithoutNames() throws Exception {
        var document =
                Documents.xml(
                        """
                        <DRIVES><TOTAL>3471</TOTAL><FREE>23</FREE></DRIVES><DRIVES><TOTAL>51913</TOTAL></DRIVES>
                        <VIDEOS><RESOLUTION>1080x2210</RESOLUTION></VIDEOS>
                        <BATTERIES><CAPACITY>93</CAPACITY></BATTERIES>
                        <USER><LOGIN>lea</LOGIN></USER>\
                        """);

        assertThat(document.entries(Section.DRIVES))
                .extracting(drive -> drive.text("device"), drive -> drive.number("totalMb"))
                .containsExactly(tuple("#1", 3471L), tuple("#2", 51913L));
        assertThat(Documents.only(document, Section.VIDEOS).text("name")).isEqualTo("#1");
        assertThat(Documents.only(document, Section.USERS).text("login")).isEqualTo("lea");
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void theThreadsOfAHypervisorAreThoseOfAllCores() throws Exception {
        var document =
                Documents.xml("<CPUS><NAME>Xeon</NAME><CORE>16</CORE><THREAD>2</THREAD></CPUS>");

        assertThat(Documents.only(document, Section.CPUS).number("threads")).isEqualTo(32);
    }

    @Test
    void theMemoryOfAMacIsThatOfItsModules() throws Exception {
        var document =
                Documents.xml(
                        """
                        <HARDWARE><NAME>mac</NAME></HARDWARE>
                        <MEMORIES><CAPACITY>2 GB</CAPACITY><NUMSLOTS>0</NUMSLOTS></MEMORIES>
                        <MEMORIES><CAPACITY>2048</CAPACITY><NUMSLOTS>1</NUMSLOTS></MEMORIES>\
                        """);

        assertThat(document.machine().memoryMb()).isEqualTo(4096);
    }

    @Test
    void virtualAdaptersCountWhereThereIsNoOther() throws Exception {
        var mac =
                "<NETWORKS><DESCRIPTION>en0</DESCRIPTION><MACADDR>00:17:f2:d1:14:32</MACADDR><VIRTUALDEV>1</VIRTUALDEV></NETWORKS>";

        assertThat(Documents.xml(mac).stableMacs()).containsExactly("00:17:f2:d1:14:32");
        assertThat(
                        Documents.xml(
                                        mac
                                                + "<NETWORKS><DESCRIPTION>en1</DESCRIPTION><MACADDR>00:19:e3:db:64:d2</MACADDR></NETWORKS>")
                                .stableMacs())
                .containsExactly("00:19:e3:db:64:d2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Debian GNU/Linux 12 | Debian GNU/Linux 12 (bookworm) | x86_64/00-00-00 00:24:20 | -                               | Debian GNU/Linux 12 (bookworm) | x86_64
                    Mac OS X            | Darwin Kernel Version 10.8.0   | -                        | darwin-thread-multi-2level      | Mac OS X                       | -
                    Windows 7           | Service Pack 1                 | -                        | MSWin32-x64-multi-thread        | Windows 7                      | x86_64
                    Linux               | -                              | un poste                 | x86_64-linux-gnu-thread-multi   | Linux                          | x86_64
                    Linux               | -                              | -                        | i686-linux-gnu-thread-multi     | Linux                          | i686
                    """)
    void theSystemOfOldAgentsIsAmongTheHardware(
            String name,
            String comments,
            String description,
            String perl,
            String system,
            String arch)
            throws Exception {
        var hardware = new StringBuilder("<HARDWARE><OSNAME>" + name + "</OSNAME>");
        if (comments != null) hardware.append("<OSCOMMENTS>" + comments + "</OSCOMMENTS>");
        if (description != null) hardware.append("<DESCRIPTION>" + description + "</DESCRIPTION>");
        if (perl != null) hardware.append("<ARCHNAME>" + perl + "</ARCHNAME>");

        var read = Documents.xml(hardware + "</HARDWARE>").operatingSystem();

        assertThat(read).isNotNull();
        assertThat(requireNonNull(read).name()).isEqualTo(system);
        assertThat(requireNonNull(read).arch()).isEqualTo(arch);
    }

    @Test
    void whoIsAtAnOcsMachineIsItsLastUser() throws Exception {
        var document =
                Documents.xml("<HARDWARE><NAME>pc</NAME><USERID>cvigneron</USERID></HARDWARE>");

        assertThat(Documents.only(document, Section.USERS).text("login")).isEqualTo("cvigneron");
    }

    @Test
    void wordsOfTheDialectsBecomeOurs() throws Exception {
        var document =
                Documents.xml(
                        """
                        <STORAGES><NAME>sda</NAME><INTERFACE>serial-ata</INTERFACE></STORAGES>
                        <STORAGES><NAME>nvme0</NAME><INTERFACE>nvme</INTERFACE></STORAGES>
                        <VIRTUALMACHINES><NAME>a</NAME><STATUS>pause</STATUS><VMTYPE>Hyper-V</VMTYPE></VIRTUALMACHINES>
                        <VIRTUALMACHINES><NAME>b</NAME><STATUS>STOPPED</STATUS></VIRTUALMACHINES>
                        <CONTROLLERS><NAME>host</NAME><PCIID>8086:0d57</PCIID></CONTROLLERS>
                        <NETWORKS><DESCRIPTION>lo</DESCRIPTION><TYPE>Local</TYPE></NETWORKS>\
                        """);

        assertThat(document.entries(Section.STORAGES))
                .extracting(disk -> disk.text("interface"))
                .containsExactly("SATA", "NVME");
        assertThat(document.entries(Section.VIRTUAL_MACHINES))
                .extracting(vm -> vm.text("status"))
                .containsExactly("paused", "off");
        assertThat(document.entries(Section.VIRTUAL_MACHINES).getFirst().text("type"))
                .isEqualTo("hyperv");
        assertThat(Documents.only(document, Section.CONTROLLERS).values())
                .containsEntry("vendorId", "8086")
                .containsEntry("productId", "0d57");
        assertThat(Documents.only(document, Section.NETWORKS).text("type")).isEqualTo("loopback");
    }

    @ParameterizedTest
    @CsvSource({"''", "0", "No", "Empty", "No Module Installed", "-"})
    void aSlotWithoutAModuleIsKeptAsFree(String capacity) throws Exception {
        var said = capacity.equals("-") ? "" : ",\"capacity\":\"" + capacity + "\"";
        var document =
                Documents.json(
                        "\"memories\":[{\"numslots\":2,\"caption\":\"DIMM1\",\"type\":\"Unknown\""
                                + said
                                + "}]");

        var slot = Documents.only(document, Section.MEMORIES);
        assertThat(slot.values()).containsOnlyKeys("slot", "free");
        assertThat(slot.flag("free")).isTrue();
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void whatWindowsAgentsOfOcsSayElsewhereIsRead() throws Exception {
        var document =
                Documents.xml(
                        """
                        <HARDWARE><NAME>PC1</NAME><OSNAME>Microsoft Windows 7</OSNAME><INSTALLDATE>03/01/2017</INSTALLDATE><PROCESSORT>Intel i5</PROCESSORT></HARDWARE>
                        <DRIVES><LETTER>D:/</LETTER><TYPE>Hard Drive</TYPE><VOLUMN>Donnees</VOLUMN></DRIVES>
                        <SECURITYCENTER><CATEGORY>Antivirus</CATEGORY><PRODUCT>Avast</PRODUCT><ENABLED>1</ENABLED><UPTODATE>0</UPTODATE></SECURITYCENTER>
                        <SECURITYCENTER><CATEGORY>Firewall</CATEGORY><PRODUCT>Comodo</PRODUCT></SECURITYCENTER>\
                        """);

        assertThat(document.operatingSystem())
                .extracting(InventoryDocument.OperatingSystem::installedOn)
                .hasToString("2017-01-03");
        assertThat(Documents.only(document, Section.CPUS).text("name")).isEqualTo("Intel i5");
        assertThat(Documents.only(document, Section.DRIVES).text("label")).isEqualTo("Donnees");
        var antivirus = Documents.only(document, Section.ANTIVIRUS);
        assertThat(antivirus.text("name")).isEqualTo("Avast");
        assertThat(antivirus.flag("upToDate")).isFalse();
        assertThat(document.warnings()).isEmpty();
    }
}
