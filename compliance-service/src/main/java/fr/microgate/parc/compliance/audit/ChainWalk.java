package fr.microgate.parc.compliance.audit;

import static fr.microgate.parc.compliance.audit.Tampering.CHANGED;
import static fr.microgate.parc.compliance.audit.Tampering.INSERTED;
import static fr.microgate.parc.compliance.audit.Tampering.REMOVED;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks the rows of one chain in order and says where it is not what was written. It cannot find a
/// chain rewritten from some row to the end together with its head, nor one removed together with
/// its head: against whoever may write both tables only hashes kept elsewhere help, and those come
/// with anchoring.
class ChainWalk {

    private static final int MOST_LISTED = 100;
    private static final int REMEMBERED = 1_000;

    /// @param intact whether the row there matches its own hash
    private record Place(long seq, byte[] hash, boolean intact) {}

    private final AuditHead head;
    private final List<Finding> findings = new ArrayList<>();

    /// Rows whose successor is chained to something unknown: the row was changed, or rows after it
    /// were removed.
    private final List<Long> breaks = new ArrayList<>();

    /// The places just passed, the nearest first.
    private final Deque<Place> passed = new ArrayDeque<>();

    private @Nullable Place end;
    private long rows;
    private long inserted;
    private long missing;
    private long unlisted;

    ChainWalk(AuditHead head) {
        this.head = head;
        pass(new Place(0, RowHash.GENESIS, true));
    }

    void next(AuditEvent row) {
        rows++;
        var place = new Place(row.seq, row.rowHash, Arrays.equals(row.hash(), row.rowHash));
        if (end == null) check(row, place, passed.getFirst());
        pass(place);
    }

    private void pass(Place place) {
        if (end == null && place.intact && Arrays.equals(place.hash, head.rowHash)) end = place;
        passed.addFirst(place);
        if (passed.size() > REMEMBERED) passed.removeLast();
    }

    private void check(AuditEvent row, Place place, Place before) {
        if (row.seq > before.seq + 1) {
            missing += row.seq - before.seq - 1;
            report(REMOVED, before.seq + 1, range(before.seq + 1, row.seq - 1) + " missing");
        } else if (place.intact && !Arrays.equals(row.prevHash, before.hash)) {
            brokenLink(row.prevHash, before);
        }
        if (!place.intact) report(CHANGED, row.seq, "the row does not match its hash");
    }

    /// A row chained to a place further back says that what lies between was put in.
    private void brokenLink(byte[] chainedTo, Place before) {
        passed.stream()
                .filter(place -> Arrays.equals(place.hash, chainedTo))
                .findFirst()
                .ifPresentOrElse(
                        anchor -> insertedAfter(anchor, before.seq),
                        () -> {
                            if (before.intact && breaks.size() < REMEMBERED) breaks.add(before.seq);
                        });
    }

    private void insertedAfter(Place anchor, long last) {
        findings.removeIf(finding -> finding.kind() == CHANGED && finding.seq() > anchor.seq);
        breaks.removeIf(seq -> seq >= anchor.seq);
        inserted += last - anchor.seq;
        report(INSERTED, anchor.seq + 1, range(anchor.seq + 1, last) + " put in");
    }

    ChainReport report() {
        var last = passed.getFirst().seq;
        if (end == null) {
            otherEnd(last, head.seq + inserted);
        } else if (last > end.seq) {
            inserted += last - end.seq;
            report(INSERTED, end.seq + 1, range(end.seq + 1, last) + " put in after the end");
        }
        reportBreaks(end != null && head.seq > rows - inserted + missing);
        findings.sort(Comparator.comparingLong(Finding::seq));
        return new ChainReport(
                head.chainId, rows, findings.isEmpty(), List.copyOf(findings), unlisted);
    }

    /// No row is the one that the head names.
    private void otherEnd(long last, long expected) {
        if (last < expected) {
            report(REMOVED, last + 1, range(last + 1, expected) + " missing at the end");
            return;
        }
        var known = passed.stream().anyMatch(place -> place.seq == expected && !place.intact);
        if (!known) report(CHANGED, expected, "not the row that the head of the chain names");
        if (last > expected) {
            report(INSERTED, expected + 1, range(expected + 1, last) + " put in after the end");
        }
    }

    /// @param rowsAreGone without leaving a gap in the numbers: that is what the breaks are, then
    private void reportBreaks(boolean rowsAreGone) {
        for (var seq : breaks) {
            if (rowsAreGone) report(REMOVED, seq + 1, "rows missing, the following renumbered");
            else report(CHANGED, seq, "the next row was chained to another content of this one");
        }
    }

    private void report(Tampering kind, long seq, String detail) {
        if (findings.size() == MOST_LISTED) unlisted++;
        else findings.add(new Finding(head.chainId, seq, kind, detail));
    }

    private static String range(long from, long to) {
        return from == to ? "row " + from : "rows " + from + " to " + to;
    }
}
