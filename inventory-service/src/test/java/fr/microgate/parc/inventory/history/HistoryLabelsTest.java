package fr.microgate.parc.inventory.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.inventory.asset.Ownership;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people read has a word for everything that may change.
class HistoryLabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/history.properties", "/history_en.properties"})
    void everyFieldThatMayChangeHasALabel(String file) throws IOException {
        var words = words(file);
        var missing = new TreeSet<String>();
        for (var field : fields()) if (!words.containsKey("field." + field)) missing.add(field);
        assertThat(missing).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(words("/history.properties").keySet())
                .isEqualTo(words("/history_en.properties").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history.properties", "/history_en.properties"})
    void everyChoiceOfAPersonHasALabel(String file) throws IOException {
        var words = words(file);
        for (var kind : AssetKind.values()) assertThat(words).containsKey("value.kind." + kind);
        for (var one : Criticality.values())
            assertThat(words).containsKey("value.criticality." + one);
        for (var one : Ownership.values()) assertThat(words).containsKey("value.ownership." + one);
    }

    @Test
    void valuesAreWordsToo() {
        assertThat(sentence(Locale.FRENCH, "enabled", "true", "false"))
                .endsWith("actif oui → non.");
        assertThat(sentence(Locale.ENGLISH, "criticality", "MEDIUM", "HIGH"))
                .endsWith("criticality medium → high.");
        assertThat(sentence(Locale.FRENCH, "state", null, "DEPLOYED"))
                .endsWith("état (rien) → En service.");
        assertThat(sentence(Locale.FRENCH, "purchaseTerms", null, null))
                .endsWith("conditions d'achat modifiées.");
        assertThat(sentence(Locale.FRENCH, "version", "HIGH", "1.0"))
                .endsWith("version HIGH → 1.0.");
    }

    @Test
    void aMemoryModuleIsKnownByItsSize() {
        var fields =
                List.of(
                        new FieldChange("capacityMb", null, "8192"),
                        new FieldChange("type", null, "DDR4"));
        var added = EntryChange.added(Section.MEMORIES, "3", fields);
        assertThat(Sentences.in(Locale.FRENCH, Map.of(), true).sentence(added))
                .isEqualTo("Mémoire : ajout de « 3 : 8 Go DDR4 ».");
        var removed =
                EntryChange.removed(
                        Section.MEMORIES, "3", List.of(new FieldChange("capacityMb", "512", null)));
        assertThat(Sentences.in(Locale.ENGLISH, Map.of(), true).sentence(removed))
                .isEqualTo("Memory: “3: 512 MB” was removed.");
        assertThat(
                        Sentences.in(Locale.FRENCH, Map.of(), true)
                                .sentence(EntryChange.removed(Section.MEMORIES, "3")))
                .isEqualTo("Mémoire : retrait de « 3 ».");
    }

    @Test
    void onlyAComputerHasABios() {
        var change = List.of(new FieldChange("firmware", "1.0", "1.1"));
        var machine = EntryChange.changed(Section.IDENTITY, "SW-1", change);
        var disk = EntryChange.changed(Section.STORAGES, "SSD", change);
        assertThat(Sentences.in(Locale.FRENCH, Map.of(), true).sentence(machine))
                .endsWith("version du BIOS 1.0 → 1.1.");
        assertThat(Sentences.in(Locale.FRENCH, Map.of(), false).sentence(machine))
                .endsWith("micrologiciel 1.0 → 1.1.");
        assertThat(Sentences.in(Locale.ENGLISH, Map.of(), true).sentence(disk))
                .endsWith("firmware 1.0 → 1.1.");
    }

    private static String sentence(
            Locale language, String field, @Nullable String before, @Nullable String after) {
        var change =
                EntryChange.changed(
                        Section.IDENTITY, "PC-1", List.of(new FieldChange(field, before, after)));
        return Sentences.in(language, Map.of("DEPLOYED", "En service"), true).sentence(change);
    }

    private static List<String> fields() throws IOException {
        var fields = new ArrayList<String>();
        Arrays.stream(Machine.class.getRecordComponents())
                .forEach(one -> fields.add(one.getName()));
        Arrays.stream(OperatingSystem.class.getRecordComponents())
                .map(one -> one.getName())
                .filter(name -> !name.equals("lastBootAt"))
                .forEach(fields::add);
        var quiet = false;
        for (var line : text("/sections.txt").readAllLines()) {
            if (line.startsWith("["))
                quiet = Section.valueOf(line.substring(1, line.indexOf(']'))).isQuiet();
            if (!line.startsWith("    ") || line.isBlank() || quiet) continue;
            var words = line.strip().split("\\s+");
            var marks = List.of(words[2].split(","));
            // What is part of the key is another entry when it is another one.
            if (!marks.contains("quiet") && !marks.contains("key")) fields.add(words[0]);
        }
        return fields;
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var text = text(file)) {
            words.load(text);
        }
        return words;
    }

    private static InputStreamReader text(String file) {
        var stream = Objects.requireNonNull(HistoryLabelsTest.class.getResourceAsStream(file));
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
