package fr.microgate.parc.inventory.asset;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import fr.microgate.parc.inventory.history.EntryChange.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionDiffTest {

    private static final Entry FREE = new Entry(Map.of("slot", "3", "free", true));
    private static final Entry MODULE =
            new Entry(Map.of("slot", "3", "capacityMb", 8192, "type", "DDR4"));

    @Test
    void aModuleThatIsPutIntoAFreeSlotIsAdded() {
        var changes = SectionDiff.between(Section.MEMORIES, List.of(FREE), List.of(MODULE));

        assertThat(changes)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.ADDED);
                    assertThat(change.fields())
                            .containsExactly(
                                    new FieldChange("capacityMb", null, "8192"),
                                    new FieldChange("type", null, "DDR4"));
                });
    }

    @Test
    void aModuleThatLeavesItsSlotFreeIsRemoved() {
        var changes = SectionDiff.between(Section.MEMORIES, List.of(MODULE), List.of(FREE));

        assertThat(changes)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.REMOVED);
                    assertThat(change.fields())
                            .contains(new FieldChange("capacityMb", "8192", null));
                });
        assertThat(SectionDiff.between(Section.MEMORIES, List.of(), List.of(FREE))).isEmpty();
    }

    @Test
    void listsAreToldWithoutBrackets() {
        var before = new Entry(Map.of("number", "1", "name", "ge1", "vlans", List.of("10 BUREAU")));
        var after =
                new Entry(
                        Map.of(
                                "number",
                                "1",
                                "name",
                                "ge1",
                                "vlans",
                                List.of("10 BUREAU", "20 VOIX")));

        assertThat(SectionDiff.between(Section.NETWORK_PORTS, List.of(before), List.of(after)))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.fields())
                                .containsExactly(
                                        new FieldChange(
                                                "vlans", "10 BUREAU", "10 BUREAU, 20 VOIX")));
    }
}
