package fr.microgate.parc.platform.event;

/// The event will never be understood however often it is tried: it goes to the dead letters at
/// once.
public final class ContractViolation extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ContractViolation(String message) {
        super(message);
    }

    ContractViolation(String message, Throwable cause) {
        super(message, cause);
    }
}
