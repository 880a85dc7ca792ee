package fr.microgate.parc.inventory.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonWordsTest {

    private final PersonWords person =
            new PersonWords(List.of("AD\\h.dupont"), List.of("Hélène", "Du Pont", "Li"));

    @ParameterizedTest
    @CsvSource({
        "PC-HELENE,true",
        "hélène2,true",
        "Helenes,false",
        "PONT_PC,true",
        "PONTON,false",
        "li,false",
        "du,false"
    })
    void namesAreWholeWordsOfThreeLettersWhateverTheAccents(String text, boolean named) {
        assertThat(person.isNamedIn(text)).isEqualTo(named);
    }

    @Test
    void loginsAreWhole() {
        assertThat(person.hasLogin("H.Dupont")).isTrue();
        assertThat(person.hasLogin("OTHER\\h.dupont")).isTrue();
        assertThat(person.hasLogin("hdupont")).isFalse();
        assertThat(person.erasedIn("h.dupont, h.duponts")).isEqualTo("[effacé], h.duponts");
    }

    @Test
    void nobodyIsNowhere() {
        var nobody = new PersonWords(List.of(), List.of());

        assertThat(nobody.isNamedIn("PC-HELENE")).isFalse();
        assertThat(nobody.erasedIn("PC-HELENE")).isEqualTo("PC-HELENE");
        assertThat("PC-HELENE".matches(nobody.anyPattern())).isFalse();
    }
}
