package fr.microgate.parc.inventory.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whoever adds a field to `sections.txt` says what it tells of people.
class FieldMarksTest {

    private static final Set<Field.Mark> OF_PEOPLE =
            EnumSet.of(
                    Field.Mark.NONE, Field.Mark.OPAQUE, Field.Mark.POSSIBLE, Field.Mark.PERSONAL);

    @Test
    void everyFieldSaysOnceWhatItTellsOfPeople() {
        var unmarked =
                Arrays.stream(Section.values())
                        .flatMap(section ->
                                Layout.of(section).fields().stream()
                                        .filter(field ->
                                                field.marks().stream()
                                                                .filter(OF_PEOPLE::contains)
                                                                .count()
                                                        != 1)
                                        .map(field -> section + "." + field.name()));

        assertThat(unmarked).as("fields of sections.txt without a mark of people").isEmpty();
    }

    @Test
    void accountsArePeopleAndPrintersMayNameThem() {
        assertThat(Section.USERS.isOfPeople()).isTrue();
        assertThat(Section.LOCAL_ACCOUNTS.isOfPeople()).isTrue();
        assertThat(Section.CPUS.isOfPeople()).isFalse();
        assertThat(Section.PRINTERS.namingFields()).containsExactlyInAnyOrder("name", "port");
        assertThat(Section.CPUS.namingFields()).isEmpty();
    }
}
