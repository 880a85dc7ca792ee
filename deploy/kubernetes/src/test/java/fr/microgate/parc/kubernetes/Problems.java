package fr.microgate.parc.kubernetes;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with some manifests, one sentence each.
final class Problems {
    private final List<String> sentences = new ArrayList<>();

    void add(String where, String sentence) {
        sentences.add(where + ": " + sentence);
    }

    void require(boolean condition, String where, String sentence) {
        if (!condition) add(where, sentence);
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
