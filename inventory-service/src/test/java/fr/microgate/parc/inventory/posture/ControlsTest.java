package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.posture.Control.ANTIVIRUS;
import static fr.microgate.parc.inventory.posture.Control.DISK_ENCRYPTION;
import static fr.microgate.parc.inventory.posture.Control.FIREWALL;
import static fr.microgate.parc.inventory.posture.Control.NAMING;
import static fr.microgate.parc.inventory.posture.Control.RECENT_CONTACT;
import static fr.microgate.parc.inventory.posture.Control.RECENT_FULL_INVENTORY;
import static fr.microgate.parc.inventory.posture.Control.RECENT_REBOOT;
import static fr.microgate.parc.inventory.posture.Control.REMOTE_ACCESS;
import static fr.microgate.parc.inventory.posture.Control.SECURE_BOOT;
import static fr.microgate.parc.inventory.posture.Control.SOFTWARE;
import static fr.microgate.parc.inventory.posture.Control.SUPPORTED_OS;
import static fr.microgate.parc.inventory.posture.Result.FAIL;
import static fr.microgate.parc.inventory.posture.Result.PASS;
import static fr.microgate.parc.inventory.posture.Result.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Remark;
import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.naming.NamingTemplates;
import fr.microgate.parc.inventory.posture.Facts.Installed;
import fr.microgate.parc.inventory.posture.Facts.SoftwareDeviation;
import fr.microgate.parc.inventory.posture.Facts.Spoken;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlsTest {

    private static final String GLPI = "GLPI-Agent_v1.12";
    private static final Installed NOTHING = new Installed(null, Set.of());
    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

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
                                        Map.of(),
                                        system("Microsoft Windows 11 Professionnel", "25H2"))))
                .isEqualTo(FAIL);
        assertThat(
                        result(
                                ANTIVIRUS,
                                facts(
                                        Map.of(),
                                        system("Microsoft Windows Server 2022 Standard", "21H2"))))
                .isEqualTo(UNKNOWN);
        assertThat(
                        result(
                                ANTIVIRUS,
                                facts(Map.of(), system("Debian GNU/Linux 12 (bookworm)", "12.11"))))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void onlyAnAgentThatAsksWindowsForItsAntivirusProvesThatThereIsNone() {
        assertThat(result(ANTIVIRUS, by("FusionInventory-Agent_v2.3.19"))).isEqualTo(FAIL);
        assertThat(result(ANTIVIRUS, by("OCS-NG_windows_agent_v2.10.0.0"))).isEqualTo(UNKNOWN);
        assertThat(result(ANTIVIRUS, by(null))).isEqualTo(UNKNOWN);
    }

    @Test
    void anAntivirusThatExpiredIsNotUpToDate() {
        assertThat(expiring("2026-11-23")).isEqualTo(PASS);
        assertThat(expiring("2026-11-22")).isEqualTo(FAIL);
    }

    private Result expiring(String day) {
        var one = entry("name", "AV", "enabled", true, "upToDate", true, "expiresOn", day);
        return result(ANTIVIRUS, facts(Map.of(Section.ANTIVIRUS, List.of(one)), null));
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
        "Microsoft Windows 10 Entreprise LTSC, 21H2, PASS",
        "Microsoft Windows 10 Enterprise 2016 LTSB, 1607, FAIL",
        "Microsoft Windows 10 Enterprise LTSC, 1809, PASS",
        "Microsoft Windows Server 23H2 Datacenter, 23H2, FAIL",
        "CentOS Stream release 8, 8, FAIL",
        "CentOS Stream 9, 9, PASS",
        "CentOS Linux 8.2, 8.2, FAIL",
        "Oracle Linux Server 8.10, 8.10, PASS",
        "Amazon Linux 2, 2, FAIL",
        "Amazon Linux 2023.6, 2023.6, PASS",
        "Linux Mint 22.1 Xia, 22.1, PASS",
        "openSUSE Leap 15.6, 15.6, FAIL",
        "SUSE Linux Enterprise Server 15 SP7, 15.7, PASS",
        "SUSE Linux Enterprise Server 15 SP6, 15.6, FAIL",
        "Proxmox Virtual Environment 8.2, 8.2, FAIL",
        "VMware ESXi 8.0.2, 8.0.2, PASS",
        "Fedora Linux 43 (Workstation Edition), 43, PASS",
        "macOS 26.1, 26.1, PASS",
        "macOS 15.7.1, 15.7.1, PASS",
        "macOS 14.5, 14.5, FAIL",
        "Android 16, 16, PASS",
        "Q Android 10.0 api 29, 29, FAIL",
        "iOS 17.6, 17.6, FAIL",
        "iPadOS 26.0, 26.0, PASS",
        "'Microsoft(R) Windows(R) Server 2003, Standard Edition', 5.2.3790, FAIL",
        "Microsoft Windows 2000 Professional, 5.0.2195, FAIL",
        "Microsoft(R) Windows(R) XP Professional x64 Edition, 5.2.3790, FAIL",
        "Microsoft® Windows Server® 2008 Standard, 6.0.6002, FAIL",
        "Microsoft Windows Small Business Server 2011 Standard, 6.1.7601, FAIL",
        "Microsoft Windows Storage Server 2012 R2 Standard, 6.3.9600, FAIL",
        "Microsoft Hyper-V Server 2012 R2, 6.3.9600, FAIL",
        "Microsoft Hyper-V Server 2019, 1809, PASS",
        "Microsoft Windows Server Standard, 20H2, FAIL",
        "Microsoft Windows Server 2019 Standard, 1809, PASS",
        "Microsoft Windows Embedded Standard, 6.1.7601, FAIL",
        "Ubuntu 14.04.6 LTS, 14.04, FAIL",
        "Ubuntu 10.04.4 LTS, 10.04, FAIL",
        "Ubuntu 23.10, 23.10, FAIL",
        "Ubuntu 24.10, 24.10, FAIL",
        "Debian GNU/Linux 8 (jessie), 8.11, FAIL",
        "Debian GNU/Linux 6.0.10 (squeeze), 6.0.10, FAIL",
        "Debian GNU/Linux 14 (forky), 14.1, UNKNOWN",
        "Red Hat Enterprise Linux Server release 6.10 (Santiago), 6.10, FAIL",
        "Red Hat Enterprise Linux Server 7.9 (Maipo), 7.9, FAIL",
        "Debian GNU/Linux 10 (buster), 10.13, FAIL",
        "Mac OS X, 10.15.7 (19H15), FAIL",
        "macOS 10.14.6, 10.14.6, FAIL",
        "CentOS release 6.10 (Final), 6.10, FAIL",
        "CentOS release 5.11 (Final), 5.11, FAIL",
        "Oracle Linux Server release 6.9, 6.9, FAIL",
        "Fedora release 17 (Beefy Miracle), 17, FAIL",
        "openSUSE Leap 42.3, 42.3, FAIL",
        "SUSE Linux Enterprise Server 11 SP4, 11.4, FAIL",
        "SUSE Linux Enterprise Server 15 SP3, 15.3, FAIL",
        "VMware ESXi 6.0.0, 6.0.0, FAIL",
        "VMware ESX 5.5.0 build-1331820, 5.5.0, FAIL",
        "VMware ESXi 7.0.3, 7.0.3, FAIL",
        "Linux Mint 18.3 Sylvia, 18.3, FAIL",
        "FreeBSD 12.4-RELEASE, 12.4-RELEASE, FAIL",
        "OS X 10.11.6, 10.11.6, FAIL",
        "macOS 12.7, 12.7, FAIL",
        "iOS 15.8.5, 15.8.5, FAIL",
        "iPadOS 16.7, 16.7, FAIL",
        "'Cisco IOS Software, Version 15.2(4)E10', 15.2(4)E10, UNKNOWN",
        "'Cisco IOS Software, Version 17.3.4', 17.3.4, UNKNOWN",
        "Android 8.1.0, 8.1.0, FAIL",
    })
    void theSystemIsSupportedWhileItsVendorMendsIt(String name, String version, Result expected) {
        assertThat(result(SUPPORTED_OS, facts(Map.of(), system(name, version))))
                .isEqualTo(expected);
    }

    @Test
    void extendedSupportCountsOnlyWhereTheShopSaysSo() {
        var facts = facts(Map.of(), system("Debian GNU/Linux 12 (bookworm)", "12.11"));

        assertThat(result(SUPPORTED_OS, facts, true)).isEqualTo(PASS);
    }

    @Test
    void aMachineIsSilentAfterThirtyDays() {
        assertThat(result(RECENT_CONTACT, seen(NOW.minus(Duration.ofDays(30))))).isEqualTo(PASS);
        assertThat(result(RECENT_CONTACT, seen(NOW.minus(Duration.ofDays(30)).minusSeconds(1))))
                .isEqualTo(FAIL);
        assertThat(result(RECENT_CONTACT, seen(null))).isEqualTo(UNKNOWN);
    }

    @Test
    void everyProfileOfTheFirewallCounts() {
        assertThat(firewall("domain", true, "public", true)).isEqualTo(PASS);
        assertThat(firewall("domain", true, "public", false)).isEqualTo(FAIL);
        assertThat(firewall("domain", true, "public", null)).isEqualTo(UNKNOWN);
        assertThat(firewall()).isEqualTo(UNKNOWN);
    }

    @Test
    void aMachineIsStartedAgainAndSpeaksInFullNowAndThen() {
        var month = NOW.minus(Duration.ofDays(30));
        assertThat(result(RECENT_REBOOT, started(month))).isEqualTo(PASS);
        assertThat(result(RECENT_REBOOT, started(month.minusSeconds(1)))).isEqualTo(FAIL);
        assertThat(result(RECENT_REBOOT, started(null))).isEqualTo(UNKNOWN);
        var tomorrow = NOW.plus(Duration.ofDays(1));
        assertThat(result(RECENT_REBOOT, started(tomorrow))).isEqualTo(PASS);
        assertThat(result(RECENT_REBOOT, started(tomorrow.plusSeconds(1)))).isEqualTo(UNKNOWN);
        var facts = facts(Map.of(), null);
        assertThat(result(RECENT_FULL_INVENTORY, facts)).isEqualTo(PASS);
        var old = facts(Machine.UNKNOWN, null, Map.of(), NOTHING, spoken(GLPI, NOW, month));
        assertThat(result(RECENT_FULL_INVENTORY, old)).isEqualTo(FAIL);
    }

    @Test
    void secureBootIsWhatTheMachineSaysOfIt() {
        assertThat(result(SECURE_BOOT, booting(true))).isEqualTo(PASS);
        assertThat(result(SECURE_BOOT, booting(false))).isEqualTo(FAIL);
        assertThat(result(SECURE_BOOT, booting(null))).isEqualTo(UNKNOWN);
    }

    @Test
    void onlyAllowedToolsMayTakeAMachineInHand() {
        assertThat(tools("AnyDesk")).isEqualTo(PASS);
        assertThat(tools("anydesk", "teamviewer")).isEqualTo(FAIL);
        assertThat(tools()).isEqualTo(PASS);
    }

    @Test
    void anAgentThatKnowsNoToolsProvesNothingByItsSilence() {
        for (var agent :
                Arrays.asList("OCS-NG_unified_unix_agent_v2.10.0", "GLPI-Agent_v1.4", null))
            assertThat(result(REMOTE_ACCESS, by(agent))).isEqualTo(UNKNOWN);
        assertThat(result(REMOTE_ACCESS, by("GLPI-Agent_v1.5"))).isEqualTo(PASS);
        var once = new Spoken("OCS-NG_v2.10", Set.of(Section.REMOTE_ACCESS), NOW, NOW);
        assertThat(result(REMOTE_ACCESS, facts(Machine.UNKNOWN, null, Map.of(), NOTHING, once)))
                .isEqualTo(PASS);
    }

    @Test
    void aToolAmongTheSoftwareIsSeenWhateverTheAgentKnows() {
        var installed = new Installed(null, Set.of("ultravnc"));
        var facts =
                facts(
                        Machine.UNKNOWN,
                        null,
                        Map.of(),
                        installed,
                        spoken("OCS-NG_v2.10.0", NOW, NOW));
        assertThat(result(REMOTE_ACCESS, facts)).isEqualTo(FAIL);
    }

    @Test
    void aVersionThatNobodySaidProvesNothing() {
        assertThat(software(null)).isEqualTo(UNKNOWN);
        assertThat(software(List.of())).isEqualTo(PASS);
        var vague = new SoftwareDeviation(Remark.of("SOFTWARE_OLD", "7-Zip", "24", "7-Zip"), false);
        assertThat(software(List.of(vague))).isEqualTo(UNKNOWN);
        var old = new SoftwareDeviation(Remark.of("SOFTWARE_OLD", "7-Zip", "24", "7-Zip 19"), true);
        assertThat(software(List.of(vague, old))).isEqualTo(FAIL);
    }

    @Test
    void withoutANamingRuleNothingIsKnownOfAName() {
        assertThat(result(NAMING, facts(Map.of(), null))).isEqualTo(UNKNOWN);
    }

    private Result disks(Entry... drives) {
        return result(DISK_ENCRYPTION, facts(Map.of(Section.DRIVES, List.of(drives)), null));
    }

    private Result firewall(@Nullable Object... profilesAndStates) {
        var all = new ArrayList<Entry>();
        for (var i = 0; i < profilesAndStates.length; i += 2)
            all.add(entry("profile", profilesAndStates[i], "enabled", profilesAndStates[i + 1]));
        return result(FIREWALL, facts(Map.of(Section.FIREWALLS, all), null));
    }

    private Result tools(String... tools) {
        var all = Arrays.stream(tools).map(tool -> entry("tool", tool, "id", "1")).toList();
        return result(REMOTE_ACCESS, facts(Map.of(Section.REMOTE_ACCESS, all), null));
    }

    private Result software(@Nullable List<SoftwareDeviation> deviations) {
        return result(
                SOFTWARE,
                facts(
                        Machine.UNKNOWN,
                        null,
                        Map.of(),
                        new Installed(deviations, Set.of()),
                        spoken(GLPI, NOW, NOW)));
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
        return result(ANTIVIRUS, facts(Map.of(Section.ANTIVIRUS, all), null));
    }

    private Result result(Control control, Facts facts) {
        return result(control, facts, false);
    }

    /// All controls count.
    private static Result result(Control control, Facts facts, boolean extended) {
        var rules =
                Arrays.stream(Control.values())
                        .map(one ->
                                new Rule(
                                        one,
                                        null,
                                        null,
                                        true,
                                        0,
                                        1,
                                        one == REMOTE_ACCESS
                                                ? new Parameters(null, List.of("AnyDesk"), null)
                                                : Parameters.NONE,
                                        EnumSet.allOf(AssetKind.class),
                                        true))
                        .toList();
        var policy = new Policy(rules, NamingTemplates.none(), Set.of(AssetState.DEPLOYED));
        var config = config(extended);
        var endOfLife = new EndOfLife(config, new SimpleMeterRegistry());
        var active = policy.active(Criticality.MEDIUM, facts.kind(), AssetState.DEPLOYED, true);
        return new Controls(new TimeChecks(config, endOfLife))
                .check(facts, active, policy, Criticality.MEDIUM, NOW)
                .findings()
                .getOrDefault(control, Finding.unknown(""))
                .result();
    }

    private static Facts facts(
            Map<Section, List<Entry>> sections, @Nullable OperatingSystem system) {
        return facts(Machine.UNKNOWN, system, sections, NOTHING, spoken(GLPI, NOW, NOW));
    }

    private static Facts seen(@Nullable Instant at) {
        return facts(Machine.UNKNOWN, null, Map.of(), NOTHING, spoken(GLPI, at, at));
    }

    private static Facts started(@Nullable Instant at) {
        return facts(
                Map.of(),
                new OperatingSystem("Debian GNU/Linux 13", null, null, null, null, null, at));
    }

    private static Facts booting(@Nullable Boolean secure) {
        var machine =
                new Machine(
                        "PC-1", null, null, null, null, null, null, null, null, null, null, null,
                        secure);
        return facts(machine, null, Map.of(), NOTHING, spoken(GLPI, NOW, NOW));
    }

    private static Facts by(@Nullable String agent) {
        return facts(
                Machine.UNKNOWN,
                system("Microsoft Windows 11 Pro", "25H2"),
                Map.of(),
                NOTHING,
                spoken(agent, NOW, NOW));
    }

    private static Spoken spoken(
            @Nullable String agent, @Nullable Instant inventory, @Nullable Instant full) {
        return new Spoken(agent, Set.of(), inventory, full);
    }

    private static Facts facts(
            Machine machine,
            @Nullable OperatingSystem system,
            Map<Section, List<Entry>> sections,
            Installed installed,
            Spoken spoken) {
        return new Facts(AssetKind.LAPTOP, machine, system, sections, installed, spoken, Set.of());
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
        return new SmallRyeConfigBuilder()
                .withMapping(PostureConfig.class)
                .withDefaultValue(
                        "parc.inventory.posture.extended-support", String.valueOf(extended))
                .build()
                .getConfigMapping(PostureConfig.class);
    }
}
