package fr.microgate.parc.local.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

/// Documents of machines that do not exist, as their agents would send them: a thousand packages
/// each, most of them those that the others have too, and all that changes between two inventories
/// of an unchanged machine.
final class Fleet {

    static final int PACKAGES = 1_000;

    /// Titles that anybody in the fleet has, and the steps from one to the next: without a divisor
    /// of the number of titles, so that no machine has a package twice.
    private static final int TITLES = 4_000;

    private static final int[] STEPS = {1, 3, 7};

    private Fleet() {}

    static String deviceId(int machine) {
        return "BANC-%06d-2026-01-05-08-00-00".formatted(machine);
    }

    static String serial(int machine) {
        return "BANC%08d".formatted(machine);
    }

    /// @param round 0 for the first inventory; free space, uptime and the like differ in each
    /// @param updates how often one package in a hundred was updated since round 0
    static byte[] document(int machine, int round, int updates) {
        var random = new Random(machine);
        var text = new StringBuilder(160_000);
        text.append(head(machine, round));
        var first = random.nextInt(TITLES);
        var step = STEPS[random.nextInt(STEPS.length)];
        for (var i = 0; i < PACKAGES; i++) {
            var title = (first + i * step) % TITLES;
            var version = (title * 7 + machine % 3) % 40 + (i % 100 == 0 ? updates : 0);
            text.append(i == 0 ? "" : ",").append(software(title, version));
        }
        return zlib(text.append("]}}").toString());
    }

    private static String head(int machine, int round) {
        return """
        {"action":"inventory","deviceid":"BANC-%1$06d-2026-01-05-08-00-00","itemtype":"Computer","content":{
         "versionclient":"GLPI-Agent_v1.12","accesslog":{"logdate":"2026-11-24 0%2$d:15:00"},
         "hardware":{"name":"BANC-%1$06d","uuid":"4c4c4544-0000-4000-8000-%1$012x","chassis_type":"Notebook","vmsystem":"Physical","memory":16000},
         "bios":{"ssn":"BANC%1$08d","smanufacturer":"HP","smodel":"ProBook 450 G8","bversion":"1.%3$d"},
         "operatingsystem":{"full_name":"Microsoft Windows 11 Professionnel","version":"25H2","arch":"64-bit","boot_time":"2026-11-2%2$d 07:12:44"},
         "cpus":[{"name":"Intel(R) Core(TM) i5-1135G7","manufacturer":"Intel","core":4,"thread":8,"speed":%4$d}],
         "memories":[{"numslots":1,"capacity":8192,"type":"DDR4","serialnumber":"M%1$d"},{"numslots":2,"capacity":8192,"type":"DDR4","serialnumber":"N%1$d"}],
         "storages":[{"name":"disk0","model":"SAMSUNG MZVLQ512","serial":"S%1$d","disksize":488386,"interface":"NVME"}],
         "networks":[{"description":"Intel Wi-Fi 6","mac":"a4:6b:%5$s","type":"wifi","ipaddress":"10.1.%6$d.%7$d","status":"up"}],
         "drives":[{"letter":"C:","type":"Local Disk","filesystem":"NTFS","total":488000,"free":%4$d,"systemdrive":true,"encrypt_status":"Yes","encrypt_name":"BitLocker"}],
         "antivirus":[{"name":"Windows Defender","enabled":true,"uptodate":true,"base_version":"1.%2$d"}],
         "softwares":[\
        """
                .formatted(
                        machine,
                        round % 10,
                        machine % 7,
                        200_000 + round * 13 + machine % 100,
                        "%02x:%02x:%02x:%02x"
                                .formatted(
                                        machine >> 24 & 255,
                                        machine >> 16 & 255,
                                        machine >> 8 & 255,
                                        machine & 255),
                        machine >> 8 & 255,
                        machine & 255);
    }

    private static String software(int title, int version) {
        return """
        {"name":"Logiciel professionnel %d","version":"%d.%d.%d","publisher":"Éditeur %d","arch":"x86_64","from":"registry",\
        "install_date":"2026-0%d-1%d","guid":"{%08X-0000-4000-8000-000000000000}","uninstall_string":"MsiExec.exe /X{%8$08X}"}\
        """
                .formatted(
                        title,
                        version / 10 + 1,
                        version % 10,
                        title % 100,
                        title % 300,
                        title % 9 + 1,
                        title % 10,
                        title);
    }

    private static byte[] zlib(String text) {
        var body = new ByteArrayOutputStream();
        try (var zlib = new DeflaterOutputStream(body)) {
            zlib.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toByteArray();
    }
}
