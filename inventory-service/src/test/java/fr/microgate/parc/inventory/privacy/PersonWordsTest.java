package fr.microgate.parc.inventory.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is a person in a text, and what may be somebody else.
class PersonWordsTest {

    private final PersonWords person =
            words("Jean-Luc", "Du Pont", List.of("AD\\jl.dupont"), List.of("jean-luc@dupont.fr"));

    @ParameterizedTest
    @CsvSource({
        "PC Jean-Luc Du Pont,SURE,SURE,SURE",
        "'DUPONT, Jean Luc',SURE,SURE,SURE",
        "JLDUPONT-PC,SURE,SURE,SURE",
        "/home/jl.dupont,SURE,SURE,SURE",
        "jean-luc@dupont.fr,SURE,SURE,SURE",
        "JLDUPONT2,POSSIBLE,POSSIBLE,POSSIBLE",
        "JeanLuc,POSSIBLE,SURE,SURE",
        "PC-DUPONT,POSSIBLE,SURE,SURE",
        "Jéan2,POSSIBLE,SURE,SURE",
        "J-Dupont,POSSIBLE,SURE,SURE",
        "Jean-L-portable,POSSIBLE,SURE,SURE",
        "Dup-portable,NONE,NONE,SURE",
        "DU-PC,NONE,NONE,SURE",
        "Duponts,NONE,NONE,NONE",
        "PONTON,NONE,NONE,NONE",
        "PC-17,NONE,NONE,NONE"
    })
    void aNameIsWorthWhatItsPlaceIsWorth(
            String text, Certainty anywhere, Certainty theirs, Certainty hostName) {
        assertThat(person.in(text, Reach.ANYWHERE)).isEqualTo(anywhere);
        assertThat(person.in(text, Reach.THEIR_MACHINE)).isEqualTo(theirs);
        assertThat(person.in(text, Reach.THEIR_HOST_NAME)).isEqualTo(hostName);
    }

    @ParameterizedTest
    @CsvSource({
        "Lætitia,Lebœuf,LAETITIA-PC",
        "Lætitia,Lebœuf,PC-LEBOEUF",
        "Lætitia,Lebœuf,Le PC de Lætitia",
        "Laetitia,Leboeuf,Le PC de Mme Lebœuf",
        "Cœur,Weiß,PC-WEISS",
        "Coeur,Hess,Chez Cœur et Heß"
    })
    void lettersThatAreOneOrTwoAreTheSame(String firstName, String lastName, String text) {
        var words = words(firstName, lastName, List.of(), List.of());

        assertThat(words.in(text, Reach.THEIR_MACHINE)).isEqualTo(Certainty.SURE);
        assertThat(Pattern.compile(words.anyPattern()).matcher(text).find()).isTrue();
    }

    @Test
    void loginsAreWhole() {
        assertThat(person.isLogin("JL.Dupont", Reach.ANYWHERE)).isTrue();
        assertThat(person.isLogin("OTHER\\jl.dupont", Reach.ANYWHERE)).isTrue();
        assertThat(person.isLogin("jean-luc", Reach.ANYWHERE)).isTrue();
        assertThat(person.isLogin("jdupont", Reach.ANYWHERE)).isFalse();
        assertThat(person.isLogin("jdupont", Reach.THEIR_MACHINE)).isTrue();
        assertThat(person.isLogin("dupont.accueil", Reach.ANYWHERE)).isFalse();
    }

    @Test
    void onlyWhatIsSureIsErased() {
        assertThat(person.erasedIn("jl.dupont, jl.duponts", Reach.ANYWHERE))
                .isEqualTo("[effacé], jl.duponts");
        assertThat(person.erasedIn("Jean de Jean-Luc Du Pont", Reach.ANYWHERE))
                .isEqualTo("Jean de [effacé]");
        assertThat(person.erasedIn("Jean-L-portable", Reach.THEIR_HOST_NAME))
                .isEqualTo("[effacé]-portable");
    }

    @Test
    void theAccountOfARoleIsNobody() {
        var shared = words("Ana", "Sy", List.of("accueil"), List.of("contact@martin.fr"));

        assertThat(shared.isLogin("accueil", Reach.ANYWHERE)).isFalse();
        assertThat(shared.in("PC-CONTACT", Reach.THEIR_HOST_NAME)).isEqualTo(Certainty.NONE);
        assertThat(shared.in("Sy-portable", Reach.THEIR_HOST_NAME)).isEqualTo(Certainty.SURE);
    }

    @Test
    void nobodyIsNowhere() {
        var nobody = words(null, null, List.of(), List.of());

        assertThat(nobody.in("PC-HELENE", Reach.THEIR_HOST_NAME)).isEqualTo(Certainty.NONE);
        assertThat("PC-HELENE".matches(nobody.anyPattern())).isFalse();
    }

    private static PersonWords words(
            @Nullable String firstName,
            @Nullable String lastName,
            List<String> logins,
            List<String> emails) {
        return PersonWords.of(
                new PersonKey(
                        UUID.randomUUID(), UUID.randomUUID(), firstName, lastName, logins, emails));
    }
}
