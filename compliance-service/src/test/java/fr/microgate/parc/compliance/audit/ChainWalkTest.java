package fr.microgate.parc.compliance.audit;

import static fr.microgate.parc.compliance.audit.AuditFixtures.anAction;
import static fr.microgate.parc.compliance.audit.AuditFixtures.anEmptyChain;
import static fr.microgate.parc.compliance.audit.AuditFixtures.append;
import static fr.microgate.parc.compliance.audit.Tampering.CHANGED;
import static fr.microgate.parc.compliance.audit.Tampering.INSERTED;
import static fr.microgate.parc.compliance.audit.Tampering.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChainWalkTest {

    private final AuditHead head = anEmptyChain();
    private final List<AuditEvent> rows = new ArrayList<>(append(head, 6));

    @Test
    void findsNothingInAnUntouchedChain() {
        assertThat(walk()).isEqualTo(new ChainReport(head.chainId, 6, true, List.of(), 0));
    }

    @Test
    void findsNothingInAnEmptyChain() {
        assertThat(new ChainWalk(anEmptyChain()).report().ok()).isTrue();
    }

    @Test
    void findsAnyChangedField() {
        findsChanged(row -> row.actor = "somebody-else");
        findsChanged(row -> row.onBehalfOf = "");
        findsChanged(row -> row.role = "dpo");
        findsChanged(row -> row.verb = "read");
        findsChanged(row -> row.objectType = "ticke");
        findsChanged(row -> row.objectId = "object-33");
        findsChanged(row -> row.result = "REFUSED");
        findsChanged(row -> row.reason = "X");
        findsChanged(row -> row.occurredAt = Instant.EPOCH);
        findsChanged(row -> row.before = "00");
        findsChanged(row -> row.after = "00");
        findsChanged(row -> row.prevHash = RowHash.GENESIS);
        findsChanged(row -> row.rowHash = RowHash.GENESIS);
        findsChanged(row -> row.actionId = new UUID(1, 1));
        findsChanged(row -> row.chainId = new UUID(1, 1));
    }

    @Test
    void findsACharacterMovedToTheNextField() {
        row(3).objectType = "ticketo";
        row(3).objectId = "bject-3";

        assertThat(findings()).containsExactly("CHANGED 3");
    }

    @Test
    void findsAChangedRowWhoseHashWasComputedAnew() {
        for (var seq : List.of(1, 3, 6)) {
            var before = row(seq).actor;
            row(seq).actor = "somebody-else";
            row(seq).rowHash = row(seq).hash();

            assertThat(findings()).containsExactly("CHANGED " + seq);

            row(seq).actor = before;
            row(seq).rowHash = row(seq).hash();
        }
    }

    @Test
    void findsRemovedRows() {
        rows.subList(1, 3).clear();

        assertThat(walk().findings())
                .containsExactly(new Finding(head.chainId, 2, REMOVED, "rows 2 to 3 missing"));
    }

    @Test
    void findsTheRemovedFirstRow() {
        rows.removeFirst();

        assertThat(findings()).containsExactly("REMOVED 1");
    }

    @Test
    void findsTheRemovedLastRows() {
        rows.subList(4, 6).clear();

        assertThat(walk().findings())
                .containsExactly(
                        new Finding(head.chainId, 5, REMOVED, "rows 5 to 6 missing at the end"));
    }

    @Test
    void findsThatAllRowsAreRemoved() {
        rows.clear();

        assertThat(findings()).containsExactly("REMOVED 1");
    }

    @Test
    void findsARemovedRowBehindRenumberedOnes() {
        rows.remove(2);
        renumber();

        assertThat(walk().findings())
                .containsExactly(
                        new Finding(
                                head.chainId,
                                3,
                                REMOVED,
                                "rows missing, the following renumbered"));
    }

    @Test
    void findsRowsInsertedAtTheEnd() {
        var forged = anEmptyChain();
        forged.seq = head.seq;
        forged.rowHash = head.rowHash;
        rows.addAll(append(forged, 2));

        assertThat(walk().findings())
                .containsExactly(
                        new Finding(head.chainId, 7, INSERTED, "rows 7 to 8 put in after the end"));
    }

    @Test
    void findsARowInsertedInTheMiddle() {
        for (var place : List.of(0, 2, 5)) {
            rows.add(place, forged(place));
            renumber();

            assertThat(walk().findings())
                    .containsExactly(
                            new Finding(
                                    head.chainId,
                                    place + 1,
                                    INSERTED,
                                    "row " + (place + 1) + " put in"));

            rows.remove((int) place);
            renumber();
        }
    }

    @Test
    void findsSeveralInsertedRowsChainedToEachOther() {
        var forger = anEmptyChain();
        forger.seq = 2;
        forger.rowHash = row(2).rowHash;
        rows.addAll(2, append(forger, 3));
        renumber();

        assertThat(walk().findings())
                .containsExactly(new Finding(head.chainId, 3, INSERTED, "rows 3 to 5 put in"));
    }

    @Test
    void findsAClumsyInsertedRow() {
        var clumsy = forged(2);
        clumsy.prevHash = new byte[] {1};
        clumsy.rowHash = new byte[] {2};
        rows.add(2, clumsy);
        renumber();

        assertThat(findings()).containsExactly("INSERTED 3");
    }

    @Test
    void findsARowInsertedUnchained() {
        var unchained = forged(2);
        unchained.prevHash = new byte[] {1};
        unchained.rowHash = unchained.hash();
        rows.add(2, unchained);
        renumber();

        assertThat(findings()).containsExactly("INSERTED 3");
    }

    @Test
    void findsThatTheHeadWasMovedBack() {
        head.seq = 4;
        head.rowHash = row(4).rowHash;

        assertThat(findings()).containsExactly("INSERTED 5");
    }

    @Test
    void findsEachOfSeveralTamperings() {
        rows.add(forged(6));
        row(2).verb = "read";
        rows.remove(3);

        assertThat(findings()).containsExactly("CHANGED 2", "REMOVED 4", "INSERTED 7");
    }

    @Test
    void listsAHundredFindingsAndCountsTheOthers() {
        rows.addAll(append(head, 144));
        rows.forEach(row -> row.verb = "read");

        var report = walk();

        assertThat(report.findings()).hasSize(100);
        assertThat(report.moreFindings()).isEqualTo(50);
    }

    private AuditEvent row(int seq) {
        return rows.get(seq - 1);
    }

    private AuditEvent forged(int place) {
        var prevHash = place == 0 ? RowHash.GENESIS : row(place).rowHash;
        return AuditEvent.chain(anAction("forged"), head.chainId, place + 1, prevHash);
    }

    private void renumber() {
        var seq = 1;
        for (var row : rows) row.seq = seq++;
    }

    private ChainReport walk() {
        var walk = new ChainWalk(head);
        rows.forEach(walk::next);
        return walk.report();
    }

    private List<String> findings() {
        return walk().findings().stream()
                .map(finding -> finding.kind() + " " + finding.seq())
                .toList();
    }

    /// In the third row of a fresh chain.
    private void findsChanged(Consumer<AuditEvent> tampering) {
        var chain = anEmptyChain();
        rows.clear();
        rows.addAll(append(chain, 6));
        head.rowHash = chain.rowHash;
        tampering.accept(row(3));

        assertThat(walk().findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(tuple(CHANGED, 3L));
    }
}
