package fr.microgate.parc.inventory.battery;

import fr.microgate.parc.inventory.battery.BatteryMonths.Held;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a battery wears out.
@Schema(name = "Battery")
record BatteryView(
        @Schema(description = "Its name and number", examples = "DELL RWT1R43 34605")
                String battery,
        @Schema(description = "What it was made for", examples = "57570") long designMwh,
        @Schema(description = "What it holds when it is full", examples = "40570") long fullMwh,
        @Schema(description = "The second in percent of the first", examples = "70")
                int healthPercent,
        @Schema(
                        description =
                                "Oldest first, of the last five years; a month without news is left out")
                List<Month> months) {

    @Schema(name = "BatteryMonth")
    record Month(
            @Schema(examples = "2026-11") String month,
            @Schema(examples = "40570") long fullMwh,
            @Schema(examples = "70") int healthPercent) {}

    static List<BatteryView> of(Map<String, List<BatteryMonths.Month>> batteries) {
        return batteries.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
    }

    private static BatteryView of(String name, List<BatteryMonths.Month> months) {
        var now = months.getLast().held();
        return new BatteryView(
                name,
                now.designMwh(),
                now.fullMwh(),
                percent(now),
                months.stream()
                        .map(month ->
                                new Month(
                                        month.month().toString(),
                                        month.held().fullMwh(),
                                        percent(month.held())))
                        .toList());
    }

    private static int percent(Held held) {
        return (int) Math.min(999, Math.round(100.0 * held.fullMwh() / held.designMwh()));
    }
}
