package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Printers say their cartridges and counters as one object of names and values.
final class Gauges {

    private static final int MOST = 60;

    private Gauges() {}

    static boolean are(Section section) {
        return section == Section.CARTRIDGES || section == Section.PAGE_COUNTERS;
    }

    static List<Entry> of(Section section, ObjectNode raw) {
        var gauges = new ArrayList<Entry>();
        for (var field : raw.properties()) {
            var value = Values.text(raw, field.getKey(), 40);
            var name = Values.text(field.getKey(), 60);
            if (name == null || value == null || gauges.size() >= MOST) continue;
            var values = new LinkedHashMap<String, Object>();
            values.put("name", name);
            if (section == Section.CARTRIDGES) {
                values.put("level", value);
            } else {
                var pages = Values.number(raw, field.getKey(), Unit.PAGES);
                if (pages == null) continue;
                values.put("pages", pages);
            }
            gauges.add(new Entry(values));
        }
        return gauges;
    }
}
