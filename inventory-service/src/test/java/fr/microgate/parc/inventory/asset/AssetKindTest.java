package fr.microgate.parc.inventory.asset;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.document.DocumentReader;
import fr.microgate.parc.inventory.document.InventoryBuilder;
import fr.microgate.parc.inventory.document.Payload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    NETWORKING | -                       | SWITCH
                    NETWORKING | C2960                   | SWITCH
                    NETWORKING | FortiGate 60F           | FIREWALL
                    NETWORKING | ASA 5506-X              | FIREWALL
                    NETWORKING | AIR-CAP2702I-E-K9       | AP
                    NETWORKING | RouterBOARD 3011UiAS    | ROUTER
                    STORAGE    | DS920+                  | NAS
                    POWER      | Smart-UPS 1500          | UPS
                    PHONE      | Yealink T46             | IP_PHONE
                    VIDEO      | -                       | PERIPHERAL
                    KVM        | -                       | PERIPHERAL
                    PRINTER    | LaserJet                | PRINTER
                    COMPUTER   | -                       | WORKSTATION
                    UNMANAGED  | -                       | OTHER
                    -          | -                       | OTHER
                    """)
    void whatADeviceSaysItIs(String type, String model, AssetKind kind) throws Exception {
        var xml =
                "<REQUEST><QUERY>SNMPQUERY</QUERY><CONTENT><DEVICE><INFO><NAME>n</NAME>%s%s</INFO></DEVICE></CONTENT></REQUEST>"
                        .formatted(
                                type == null ? "" : "<TYPE>" + type + "</TYPE>",
                                model == null ? "" : "<MODEL>" + model + "</MODEL>");

        assertThat(kind(xml)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Storage, NetworkEquipment, NAS",
        "Power, NetworkEquipment, UPS",
        "Networking, NetworkEquipment, SWITCH",
        "NetworkEquipment, Computer, SWITCH"
    })
    void theTypeOfTheDeviceSaysMoreThanTheRoot(String type, String root, AssetKind kind)
            throws Exception {
        assertThat(
                        kind(
                                "{\"itemtype\":\"%s\",\"content\":{\"network_device\":{\"type\":\"%s\",\"name\":\"n\"}}}"
                                        .formatted(root, type)))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ^bios^:{^smanufacturer^:^Apple Inc.^,^smodel^:^MacBookPro16,1^}                             | LAPTOP
                    ^bios^:{^smanufacturer^:^Apple Inc.^,^smodel^:^Mac14,2^},^batteries^:[{^name^:^b^}]         | LAPTOP
                    ^bios^:{^smanufacturer^:^Apple Inc.^,^smodel^:^iMac5,1^}                                    | WORKSTATION
                    ^bios^:{^smanufacturer^:^Apple Inc.^,^smodel^:^iMac15,1^},^batteries^:[{^name^:^Magic Mouse^}]       | WORKSTATION
                    ^hardware^:{^osname^:^Android^,^vmsystem^:^Physical^},^bios^:{^smodel^:^Pixel 8^}           | MOBILE
                    ^hardware^:{^osname^:^Android^},^bios^:{^smodel^:^Galaxy Tab A^}                            | TABLET
                    ^operatingsystem^:{^name^:^Q Android 10.0^},^hardware^:{^chassis_type^:^Tablet^}            | TABLET
                    ^bios^:{^smanufacturer^:^QEMU^,^smodel^:^Standard PC (Q35 + ICH9, 2009)^}                   | VM
                    ^bios^:{^smanufacturer^:^Microsoft Corporation^,^smodel^:^Virtual Machine^}                 | VM
                    ^bios^:{^smanufacturer^:^Microsoft Corporation^,^smodel^:^Surface Laptop 5^},^hardware^:{^chassis_type^:^Laptop^} | LAPTOP
                    ^hardware^:{^vmsystem^:^Physical^},^bios^:{^smanufacturer^:^VMware, Inc.^}                  | WORKSTATION
                    ^operatingsystem^:{^full_name^:^VMware ESXi 7.0.3 build-19193900^},^hardware^:{^vmsystem^:^Physical^} | SERVER
                    ^hardware^:{^chassis_type^:^Convertible^}                                                   | LAPTOP
                    """)
    void whatAComputerIs(String sections, AssetKind kind) throws Exception {
        assertThat(kind("{\"content\":{" + sections.replace('^', '"') + "}}")).isEqualTo(kind);
    }

    private static AssetKind kind(String document) throws Exception {
        return AssetKind.of(
                DocumentReader.read(
                                Payload.of(document.getBytes(StandardCharsets.UTF_8)),
                                1 << 20,
                                InventoryBuilder::new)
                        .sink()
                        .build());
    }
}
