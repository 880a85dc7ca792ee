package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.http.PlatformProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/// Where a page of a list by date begins: behind this asset of this day.
record DayKey(LocalDate day, UUID id) {

    @Override
    public String toString() {
        return day + " " + id;
    }

    /// @param first day before which there is nothing in the list
    static DayKey after(PageRequest page, LocalDate first) {
        return from(page, new DayKey(first, new UUID(0, 0)));
    }

    /// @param start where the first page begins
    static DayKey from(PageRequest page, DayKey start) {
        return page.after().map(DayKey::parse).orElse(start);
    }

    private static DayKey parse(String text) {
        try {
            var parts = text.split(" ", 2);
            return new DayKey(LocalDate.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            throw PlatformProblem.INVALID_PAGE_TOKEN.problem(
                    "Start again from the first page, without a pageToken.");
        }
    }
}
