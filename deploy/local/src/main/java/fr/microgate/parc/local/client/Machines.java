package fr.microgate.parc.local.client;

/// Documents of machines that do not exist, as GLPI agents would send them.
public final class Machines {

    private Machines() {}

    /// @param encrypted what the agent says of the disk: `Yes` or `No`
    public static String laptop(String name, String serial, String encrypted) {
        return """
        {"action":"inventory","deviceid":"%1$s-2026-01-05-08-00-00","itemtype":"Computer","content":{
         "versionclient":"GLPI-Agent_v1.12",
         "hardware":{"name":"%1$s","chassis_type":"Notebook","vmsystem":"Physical"},
         "bios":{"ssn":"%2$s","smanufacturer":"HP","smodel":"ProBook 450 G8"},
         "operatingsystem":{"full_name":"Microsoft Windows 11 Professionnel","version":"25H2","arch":"64-bit"},
         "drives":[{"letter":"C:","type":"Local Disk","filesystem":"NTFS","total":488000,
                    "systemdrive":true,"encrypt_status":"%3$s","encrypt_name":"BitLocker"}],
         "antivirus":[{"name":"Windows Defender","enabled":true,"uptodate":true}],
         "softwares":[{"name":"7-Zip","version":"24.09","publisher":"Igor Pavlov","arch":"x86_64"}]}}\
        """
                .formatted(name, serial, encrypted);
    }
}
