package fr.microgate.parc.inventory.printing;

import fr.microgate.parc.inventory.document.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a printer has left, and what it printed month by month.
public record CountersView(List<Supply> supplies, List<Counter> counters) {

    private static final Pattern PERCENT = Pattern.compile("(100|\\d{1,2}) ?%?");

    public record Supply(
            @Schema(description = "In the agent's word", examples = "tonerblack") String name,
            @Schema(examples = "Toner noir") String label,
            @Schema(
                            description =
                                    "As a person reads it: in percent, or in the printer's words",
                            examples = "71 %")
                    String level,
            @Nullable Integer percent) {

        static Supply of(Entry entry, PrinterWords words) {
            var name = String.valueOf(entry.text("name"));
            var level = String.valueOf(entry.text("level"));
            var percent = PERCENT.matcher(level);
            if (!percent.matches()) return new Supply(name, words.supply(name), level, null);
            var left = Integer.valueOf(percent.group(1));
            return new Supply(name, words.supply(name), left + " %", left);
        }
    }

    public record Counter(
            @Schema(description = "In the agent's word", examples = "total") String name,
            @Schema(examples = "Pages imprimées") String label,
            @Schema(description = "What it said last", examples = "1802") long value,
            @Schema(description = "Oldest first, of the last 400 days") List<Month> months) {}

    public record Month(
            @Schema(examples = "2026-11") String month,
            @Schema(
                            description =
                                    "Absent when the counter went back, as it does when a board is replaced",
                            examples = "412")
                    @Nullable Long pages) {}

    static CountersView of(
            List<Entry> supplies,
            Map<String, List<CounterDays.Month>> counters,
            PrinterWords words) {
        return new CountersView(
                supplies.stream().map(one -> Supply.of(one, words)).toList(),
                counters.entrySet().stream()
                        .map(one ->
                                new Counter(
                                        one.getKey(),
                                        words.counter(one.getKey()),
                                        one.getValue().getLast().last(),
                                        months(one.getValue())))
                        .toList());
    }

    /// The pages since the month before; in the first month since it was first asked.
    private static List<Month> months(List<CounterDays.Month> said) {
        var months = new ArrayList<Month>();
        CounterDays.@Nullable Month before = null;
        for (var month : said) {
            var since = before == null ? month.first() : before.last();
            var pages = month.last() - since;
            months.add(new Month(month.month().toString(), pages < 0 ? null : (Long) pages));
            before = month;
        }
        return months;
    }
}
