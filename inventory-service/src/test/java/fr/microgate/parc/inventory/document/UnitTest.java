package fr.microgate.parc.inventory.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MB      | 8 GB            | 8192
                    MB      | 4194MB          | 4194
                    MB      | 16 GiB          | 16384
                    MB      | 8 Go            | 8192
                    MB      | 2097152 kB      | 2048
                    MB      | 536870912 bytes | 512
                    MB      | 1,024 MB        | 1024
                    MB      | 7,5 GB          | 7680
                    MB      | 274877.906944   | 274877
                    DISK_MB | 500 GB          | 500000
                    DISK_MB | 1 TB            | 1000000
                    MWH     | 57.5 Wh         | 57500
                    MWH     | 43.7456 Wh      | 43746
                    MWH     | 57570 mWh       | 57570
                    MWH     | 57570           | 57570
                    MV      | 8.614 V         | 8614
                    MV      | 11.4V           | 11400
                    MV      | 11,4 V          | 11400
                    MV      | 10800           | 10800
                    MV      | 11.4            | 11400
                    MBPS    | 1000 Mbps       | 1000
                    MBPS    | 1 Gb/s          | 1000
                    MBPS    | 2.5 Gbit/s      | 2500
                    MBPS    | 100             | 100
                    BPS     | 1 Gbps          | 1000000000
                    MHZ     | 2.4 GHz         | 2400
                    W       | 750 W           | 750
                    W       | 1.2 kW          | 1200
                    NONE    | 4.0             | 4
                    """)
    void anAmountIsReadWithItsUnit(Unit unit, String said, long read) {
        assertThat(unit.read(said)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "MB, 8 apples",
        "MB, 5 V",
        "MWH, 5200 mAh",
        "NONE, 0x10",
        "NONE, NaN",
        "NONE, 11d",
        "MB, 1e300",
        "MB, ' '"
    })
    void whatIsNoAmountIsNotGuessed(Unit unit, String said) {
        assertThat(unit.read(said)).isNull();
    }

    @Test
    void theLevelOfAPhonesBatteryIsNotItsCapacity() throws Exception {
        var level = Documents.json("\"batteries\":[{\"name\":\"BM4F\",\"capacity\":93}]");
        var percent = Documents.json("\"batteries\":[{\"name\":\"BM4F\",\"capacity\":\"87 %\"}]");

        assertThat(level.entries(Section.BATTERIES)).isEqualTo(percent.entries(Section.BATTERIES));
        assertThat(Documents.only(level, Section.BATTERIES).number("capacityMwh")).isNull();
        assertThat(level.warnings()).isEmpty();
    }

    @Test
    void unitsAreReadWhereverADocumentHasThem() throws Exception {
        var document =
                Documents.xml(
                        """
                        <HARDWARE><NAME>pc</NAME><MEMORY>8 GB</MEMORY></HARDWARE>
                        <MEMORIES><CAPACITY>4 GB</CAPACITY></MEMORIES>
                        <BATTERIES><NAME>b</NAME><CAPACITY>57.5 Wh</CAPACITY><REAL_CAPACITY>43.7456 Wh</REAL_CAPACITY><VOLTAGE>8.614 V</VOLTAGE></BATTERIES>
                        <NETWORKS><DESCRIPTION>eth0</DESCRIPTION><SPEED>1000 Mbps</SPEED></NETWORKS>
                        <NETWORKS><DESCRIPTION>eth1</DESCRIPTION><SPEED>-1 Mbps</SPEED></NETWORKS>
                        <VIRTUALMACHINES><NAME>vm</NAME><MEMORY>4194MB</MEMORY></VIRTUALMACHINES>
                        <STORAGES><NAME>sda</NAME><DISKSIZE>500 GB</DISKSIZE></STORAGES>\
                        """);

        assertThat(document.machine().memoryMb()).isEqualTo(8192);
        assertThat(Documents.only(document, Section.MEMORIES).number("capacityMb")).isEqualTo(4096);
        var battery = Documents.only(document, Section.BATTERIES);
        assertThat(battery.number("capacityMwh")).isEqualTo(57_500);
        assertThat(battery.number("realMwh")).isEqualTo(43_746);
        assertThat(battery.number("voltageMv")).isEqualTo(8_614);
        assertThat(document.entries(Section.NETWORKS))
                .extracting(adapter -> adapter.number("speedMbps"))
                .containsExactly(1000L, null);
        assertThat(Documents.only(document, Section.VIRTUAL_MACHINES).number("memoryMb"))
                .isEqualTo(4194);
        assertThat(Documents.only(document, Section.STORAGES).number("sizeMb")).isEqualTo(500_000);
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void anAmountThatCannotBeReadIsSaid() throws Exception {
        assertThat(Documents.json("\"hardware\":{\"memory\":\"plenty\"}").warnings())
                .containsExactly("IDENTITY: memory is not usable");
    }
}
