package fr.microgate.parc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.microgate.parc.local.part.Trouble;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void readsTheWordsAfterTheCommand() {
        var options = Options.of(List.of("--only", "kafka", "--fresh", "--set", "folder=a=b"));

        assertThat(options)
                .isEqualTo(new Options(false, true, Map.of("only", "kafka", "folder", "a=b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--only", "--set", "--set kafka", "--forever", "kafka"})
    void refusesWhatItDoesNotUnderstand(String words) {
        assertThatThrownBy(() -> Options.of(List.of(words.split(" ", -1))))
                .isInstanceOf(Trouble.class);
    }
}
