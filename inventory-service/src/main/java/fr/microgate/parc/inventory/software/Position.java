package fr.microgate.parc.inventory.software;

/// Where a page of something sorted by a text and a number goes on.
record Position(String text, long number) {

    /// @param key `text TAB number`; anything else is the start
    static Position of(String key) {
        var tab = key.lastIndexOf('\t');
        try {
            return tab < 0
                    ? new Position("", 0)
                    : new Position(key.substring(0, tab), Long.parseLong(key.substring(tab + 1)));
        } catch (NumberFormatException _) {
            return new Position("", 0);
        }
    }
}
