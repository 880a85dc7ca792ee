package fr.microgate.parc.inventory.csv;

import fr.microgate.parc.inventory.SearchText;
import java.util.List;

/// A column that an import understands.
///
/// @param field name of the value in the code
/// @param names what people call it in a header, the one shown in messages first; case, accents and
///   spaces around do not matter
public record CsvColumn(String field, boolean required, List<String> names) {

    public static CsvColumn required(String field, String... names) {
        return new CsvColumn(field, true, List.of(names));
    }

    public static CsvColumn optional(String field, String... names) {
        return new CsvColumn(field, false, List.of(names));
    }

    public String label() {
        return names.getFirst();
    }

    boolean isCalled(String header) {
        var asked = SearchText.of(header);
        return asked.equals(SearchText.of(field))
                || names.stream().map(SearchText::of).anyMatch(asked::equals);
    }
}
