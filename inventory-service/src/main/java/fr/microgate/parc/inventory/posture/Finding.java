package fr.microgate.parc.inventory.posture;

/// What a control says now, and the fact it says it by.
///
/// @param detail fact in French, for the person who reads the machine's page
public record Finding(Result result, String detail) {

    static Finding pass(String detail) {
        return new Finding(Result.PASS, detail);
    }

    static Finding fail(String detail) {
        return new Finding(Result.FAIL, detail);
    }

    static Finding unknown(String detail) {
        return new Finding(Result.UNKNOWN, detail);
    }
}
