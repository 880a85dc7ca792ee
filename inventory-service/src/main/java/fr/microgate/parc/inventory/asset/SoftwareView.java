package fr.microgate.parc.inventory.asset;

record SoftwareView(String name, String version, String publisher, String arch) {

    static SoftwareView of(SoftwareRows.Key key) {
        return new SoftwareView(key.name(), key.version(), key.publisher(), key.arch());
    }

    String key() {
        return String.join("\t", name, version, publisher, arch);
    }
}
