package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.posture.Control.ANTIVIRUS;
import static fr.microgate.parc.inventory.posture.Control.DISK_ENCRYPTION;
import static fr.microgate.parc.inventory.posture.Control.RECENT_CONTACT;
import static fr.microgate.parc.inventory.posture.Control.SUPPORTED_OS;
import static fr.microgate.parc.inventory.posture.Result.FAIL;
import static fr.microgate.parc.inventory.posture.Result.PASS;
import static fr.microgate.parc.inventory.posture.Result.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

    private final Controls controls = new Controls(config(false), new EndOfLife());

    @Test
    void diskEncryptionLooksAtTheVolumesThatHoldData() {
        assertThat(disks(drive("C:", "YES"))).isEqualTo(PASS);
        assertThat(disks(drive("C:", "NO"))).isEqualTo(FAIL);
        assertThat(disks(drive("C:", "YES"), drive("D:", "NO"))).isEqualTo(FAIL);
        assertThat(disks(drive("C:", "YES"), drive("Réservé au système", "NO"))).isEqualTo(PASS);
        assertThat(disks(drive("/dev/mapper/root", "/", "YES"), drive("/dev/sda1", "/boot", null)))
                .isEqualTo(PASS);
        assertThat(disks(drive("/dev/mapper/root", "/", "YES"), drive("/dev/sdb1", "/srv", null)))
                .isEqualTo(FAIL);
        assertThat(disks(drive("/dev/vda", "/", null))).isEqualTo(UNKNOWN);
        assertThat(disks()).isEqualTo(UNKNOWN);
    }

    @Test
    void oneGoodAntivirusIsEnough() {
        assertThat(antivirus(false, false, true, true)).isEqualTo(PASS);
        assertThat(antivirus(true, false)).isEqualTo(FAIL);
        assertThat(antivirus(false, true)).isEqualTo(FAIL);
        assertThat(antivirus(true, null)).isEqualTo(UNKNOWN);
        assertThat(antivirus(null, null)).isEqualTo(UNKNOWN);
    }

    @Test
    void windowsForPeopleRegistersItsAntivirusAndTheOthersDoNot() {
        assertThat(
                        result(
                                ANTIVIRUS,
                                facts(
                                        List.of(),
                                        List.of(),
                                        system("Microsoft Windows 11 Professionnel", "25H2"))))
                .isEqualTo(FAIL);
        assertThat(
                        result(
                                ANTIVIRUS,
                                facts(
                                        List.of(),
                                        List.of(),
                                        system("Microsoft Windows Server 2022 Standard", "21H2"))))
                .isEqualTo(UNKNOWN);
        assertThat(
                        result(
                                ANTIVIRUS,
                                facts(
                                        List.of(),
                                        List.of(),
                                        system("Debian GNU/Linux 12 (bookworm)", "12.11"))))
                .isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft Windows 11 Professionnel, 25H2, PASS",
        "Microsoft Windows 11 Pro, 24H2, FAIL",
        "Microsoft Windows 11 Entreprise, 24H2, PASS",
        "Microsoft Windows 10 Pro, 22H2, FAIL",
        "Microsoft Windows 8.1 Professionnel, 6.3.9600, FAIL",
        "Microsoft Windows Server 2022 Standard, 21H2, PASS",
        "Microsoft Windows Server 2012 R2 Standard, 6.3, FAIL",
        "Debian GNU/Linux 12 (bookworm), 12.11, FAIL",
        "Debian GNU/Linux 13 (trixie), 13.2, PASS",
        "Debian GNU/Linux 12, 12, FAIL",
        "Ubuntu 24.04.3 LTS, 24.04, PASS",
        "Fedora 31 (Workstation Edition), 31 (Workstation Edition), FAIL",
        "Mac OS X, 10.6.8 (10K549), FAIL",
        "Haiku, R1, UNKNOWN",
    })
    void theSystemIsSupportedWhileItsVendorMendsIt(String name, String version, Result expected) {
        assertThat(result(SUPPORTED_OS, facts(List.of(), List.of(), system(name, version))))
                .isEqualTo(expected);
    }

    @Test
    void extendedSupportCountsOnlyWhereTheShopSaysSo() {
        var facts = facts(List.of(), List.of(), system("Debian GNU/Linux 12 (bookworm)", "12.11"));

        assertThat(
                        new Controls(config(true), new EndOfLife())
                                .check(facts, NOW)
                                .getOrDefault(SUPPORTED_OS, Finding.unknown(""))
                                .result())
                .isEqualTo(PASS);
    }

    @Test
    void aMachineIsSilentAfterThirtyDays() {
        assertThat(result(RECENT_CONTACT, seen(NOW.minus(Duration.ofDays(30))))).isEqualTo(PASS);
        assertThat(result(RECENT_CONTACT, seen(NOW.minus(Duration.ofDays(30)).minusSeconds(1))))
                .isEqualTo(FAIL);
        assertThat(result(RECENT_CONTACT, new Facts(List.of(), List.of(), null, null)))
                .isEqualTo(UNKNOWN);
    }

    private Result disks(Entry... drives) {
        return result(DISK_ENCRYPTION, facts(List.of(drives), List.of(), null));
    }

    private Result antivirus(@Nullable Boolean... enabledAndUpToDate) {
        var all = new ArrayList<Entry>();
        for (var i = 0; i < enabledAndUpToDate.length; i += 2) {
            all.add(
                    entry(
                            "name", "AV " + i,
                            "enabled", enabledAndUpToDate[i],
                            "upToDate", enabledAndUpToDate[i + 1]));
        }
        return result(ANTIVIRUS, facts(List.of(), all, null));
    }

    private Result result(Control control, Facts facts) {
        return controls.check(facts, NOW).getOrDefault(control, Finding.unknown("")).result();
    }

    private static Facts facts(
            List<Entry> drives, List<Entry> antivirus, @Nullable OperatingSystem system) {
        return new Facts(drives, antivirus, system, NOW);
    }

    private static Facts seen(Instant at) {
        return new Facts(List.of(), List.of(), null, at);
    }

    private static OperatingSystem system(String name, String version) {
        return new OperatingSystem(name, version, null, null, null, null, null);
    }

    private static Entry drive(String device, @Nullable String encryption) {
        return entry(
                "device", device, "mount", device, "type", "Local Disk", "encryption", encryption);
    }

    private static Entry drive(String device, String mount, @Nullable String encryption) {
        return entry("device", device, "mount", mount, "type", mount, "encryption", encryption);
    }

    private static Entry entry(@Nullable Object... namesAndValues) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2)
            if (namesAndValues[i + 1] != null)
                values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        return new Entry(values);
    }

    private static PostureConfig config(boolean extended) {
        return new PostureConfig() {
            @Override
            public Duration silentAfter() {
                return Duration.ofDays(30);
            }

            @Override
            public Duration restatedAfter() {
                return Duration.ofDays(7);
            }

            @Override
            public boolean extendedSupport() {
                return extended;
            }
        };
    }
}
