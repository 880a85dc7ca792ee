package fr.microgate.parc.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void theRulesOfANameAreJoinedInTheLanguageOfTheReader() {
        var remark = Remark.of("NAME_DEVIATES", "{SERVICE}-PC", "{Prénom}-portable");

        assertThat(Wording.in(Locale.FRENCH).of(remark))
                .isEqualTo("ne suit pas la règle {SERVICE}-PC ou {Prénom}-portable");
        assertThat(Wording.in(Locale.ENGLISH).of(remark))
                .isEqualTo("does not follow the rule {SERVICE}-PC or {Prénom}-portable");
    }

    @Test
    void aRemarkOfAnOlderReleaseIsStillTold() {
        assertThat(Wording.in(Locale.FRENCH).of(Remark.of("NAME_DEVIATES", "A ou B")))
                .isEqualTo("ne suit pas la règle A ou B");
        assertThat(Wording.in(Locale.FRENCH).of(Remark.of("NAME_CHARACTERS")))
                .startsWith("autre chose que des lettres");
    }
}
