package fr.microgate.parc.inventory.posture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a control says now, and the fact it says it by.
///
/// @param detail fact in French, for the person who reads the machine's page
/// @param until when it turns without anything being said; null when it does not
public record Finding(Result result, String detail, @Nullable Instant until) {

    static Finding pass(String detail) {
        return new Finding(Result.PASS, detail, null);
    }

    static Finding passUntil(Instant until, String detail) {
        return new Finding(Result.PASS, detail, until);
    }

    static Finding fail(String detail) {
        return new Finding(Result.FAIL, detail, null);
    }

    static Finding unknown(String detail) {
        return new Finding(Result.UNKNOWN, detail, null);
    }
}
