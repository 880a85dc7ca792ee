package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.http.PlatformProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/// Where a page of a list by end begins: behind this exception.
record EndingKey(Instant end, UUID id) {

    @Override
    public String toString() {
        return end + " " + id;
    }

    /// @param first before which nothing is in the list
    static EndingKey after(PageRequest page, Instant first) {
        return page.after().map(EndingKey::parse).orElse(new EndingKey(first, new UUID(0, 0)));
    }

    private static EndingKey parse(String text) {
        try {
            var parts = text.split(" ", 2);
            return new EndingKey(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw PlatformProblem.INVALID_PAGE_TOKEN.problem(
                    "Start again from the first page, without a pageToken.");
        }
    }
}
