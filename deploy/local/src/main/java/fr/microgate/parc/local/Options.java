package fr.microgate.parc.local;

import fr.microgate.parc.local.part.Trouble;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The words that follow the command.
record Options(boolean detach, boolean fresh, Map<String, String> settings) {
    static Options of(List<String> words) {
        var settings = new LinkedHashMap<String, String>();
        var detach = false;
        var fresh = false;
        var left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            var word = left.pop();
            switch (word) {
                case "--detach" -> detach = true;
                case "--fresh" -> fresh = true;
                case "--only" -> settings.put("only", valueOf(word, left));
                case "--set" -> {
                    var pair = valueOf(word, left).split("=", 2);
                    if (pair.length != 2) throw new Trouble("--set wants key=value.");
                    settings.put(pair[0], pair[1]);
                }
                default ->
                        throw new Trouble(
                                "Unknown option %s: ./parc help lists them.".formatted(word));
            }
        }
        return new Options(detach, fresh, settings);
    }

    private static String valueOf(String option, ArrayDeque<String> left) {
        if (left.isEmpty()) throw new Trouble("%s wants a value.".formatted(option));
        return left.pop();
    }
}
