package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.Fixtures.Credential;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is plugged in for a while is no change of the machine.
@QuarkusTest
class NoiseTest {

    private Credential credential;
    private String id;

    @BeforeEach
    void aLaptopThatIsKnown() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        credential = aCredential(ORGANIZATION_A);
        id = delivered(credential, aLaptop("Yes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"letter\":\"E:\",\"type\":\"Removable Disk\",\"filesystem\":\"FAT32\"",
                "\"letter\":\"D:\",\"type\":\"Compact Disc\",\"filesystem\":\"CDFS\"",
                "\"letter\":\"P:\",\"type\":\"Network Drive\",\"filesystem\":\"NTFS\"",
                "\"volumn\":\"/dev/sdb1\",\"type\":\"/media/paul/CLE\",\"filesystem\":\"vfat\"",
                "\"volumn\":\"nas:/share\",\"type\":\"/mnt/nas\",\"filesystem\":\"nfs4\""
            })
    void drivesThatComeAndGoAreNoChange(String drive) {
        delivered(credential, with("\"drives\":[", "{" + drive + ",\"total\":32000},"));
        assertThat(changes()).isEmpty();
        delivered(credential, aLaptop("Yes").replace("\"free\":1200", "\"free\":1300"));
        assertThat(changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HP LaserJet (redirected 2)",
                "HP LaserJet (redirection 3)",
                "Canon (redirection de POSTE-7 2)"
            })
    void printersOfRemoteSessionsAreNoChange(String name) {
        var printers = "\"printers\":[{\"name\":\"%s\"}],".formatted(name);
        delivered(credential, aLaptop("Yes").replace("\"drives\":[", printers + "\"drives\":["));
        assertThat(changes()).isEmpty();
    }

    @Test
    void aDiskOnACableIsNoChange() {
        var disk = "\"storages\":[{\"model\":\"DataTraveler\",\"interface\":\"USB\"}],";
        delivered(credential, aLaptop("Yes").replace("\"drives\":[", disk + "\"drives\":["));
        assertThat(changes()).isEmpty();
    }

    @Test
    void whatIsLeftInAPoolIsNoChangeOfItsVolumes() {
        var volume =
                "{\"volumn\":\"rpool/ROOT\",\"type\":\"/\",\"filesystem\":\"zfs\",\"total\":%d},";
        var before =
                aLaptop("Yes").replace("\"drives\":[", "\"drives\":[" + volume.formatted(912_345));
        id = delivered(credential, before);
        var known = changes().size();
        delivered(credential, before.replace("912345", "911870"));
        assertThat(changes()).hasSize(known);
    }

    @Test
    void aProfileThatProtectsAnotherAddressIsNoChange() {
        var profile = "{\"profile\":\"DomainProfile\",\"status\":\"on\",\"description\":\"%s\"}";
        var docked =
                "\"firewalls\":["
                        + profile.formatted("Ethernet")
                        + ","
                        + profile.formatted("Wi-Fi")
                        + "],";
        var undocked = "\"firewalls\":[" + profile.formatted("Wi-Fi") + "],";
        delivered(credential, aLaptop("Yes").replace("\"drives\":[", docked + "\"drives\":["));
        var known = changes().size();
        delivered(credential, aLaptop("Yes").replace("\"drives\":[", undocked + "\"drives\":["));
        assertThat(changes()).hasSize(known);
    }

    @Test
    void aDriveOfTheMachineIsOne() {
        delivered(
                credential,
                with(
                        "\"drives\":[",
                        "{\"letter\":\"D:\",\"type\":\"Local Disk\",\"filesystem\":\"NTFS\",\"total\":32000},"));
        assertThat(changes()).isEqualTo(List.of("Volume : ajout de « D: »."));
    }

    private static String with(String place, String added) {
        return aLaptop("Yes").replace(place, place + added);
    }

    private List<String> changes() {
        return as("technician")
                .get("/api/inventory/v1/assets/" + id + "/history")
                .jsonPath()
                .getList("items.changes.sentence.flatten()", String.class);
    }
}
