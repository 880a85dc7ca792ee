package fr.microgate.parc.inventory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "10.20.30.140, 10.20.30.140",
        "10.20.30.14, 10.20.30.14",
        "192.168.1.7, 192.168.1.7",
        "2a01:e0a:1f:b20::27, 2a01:e0a:1f:b20::27",
        "fe80::a66b:b6ff:fe11:2233, FE80::A66B:B6FF:FE11:2233",
        "a4:6b:b6:11:22:33, a4:6b:b6:11:22:33",
        "a4:6b:b6:11:22:33, A4-6B-B6-11-22-33",
        "a4:6b:b6:11:22:33, a46b.b611.2233",
        "a46b.b611.2233, a4:6b:b6:11:22:33",
        "A4-6B-B6-11-22-33, A46BB6112233",
        "FE-ED-BA-BE, fe-ed-ba-be",
        "fe-ed-bureau-12, fe-ed-bureau-12",
        "10-2024-PC, 10-2024-pc",
        "1234.5678, 1234.5678",
        "5CG7700001, 5cg7700001",
        "Cœur-de-réseau, coeur-de-reseau"
    })
    void everyBeginningOfANameOrAnAddressFindsIt(String stored, String typed) {
        var words = Words.of(List.of(stored));

        assertThat(
                        IntStream.rangeClosed(1, typed.length())
                                .mapToObj(end -> typed.substring(0, end)))
                .allSatisfy(beginning -> assertThat(find(words, beginning)).isTrue());
    }

    @Test
    void partsOfAddressesAreNoWords() {
        assertThat(Words.of(List.of("a4:6b:b6:11:22:33 10.20.30.140 fe80::1")))
                .containsExactly("a46bb6112233", "10.20.30.140", "fe80::1");
        assertThat(Words.of(List.of("Hélène-portable")))
                .containsExactly("helene-portable", "helene", "portable");
    }

    @Test
    void anAddressDoesNotFindTheOneWithTheSameDigits() {
        assertThat(find(Words.of(List.of("10.20.30.14")), "1020")).isFalse();
        assertThat(find(Words.of(List.of("10.2.3.4")), "10.20")).isFalse();
    }

    private static boolean find(Set<String> words, String typed) {
        var asked = Words.asked(typed);
        assertThat(asked).as(Arrays.toString(typed.toCharArray())).hasSize(1);
        return words.stream().anyMatch(word -> word.startsWith(asked.getFirst()));
    }
}
