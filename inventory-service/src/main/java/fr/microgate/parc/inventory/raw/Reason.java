package fr.microgate.parc.inventory.raw;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a document was not applied.
@Schema(name = "RawReason")
public enum Reason {
    /// Neither JSON nor XML of an agent, or damaged.
    UNREADABLE,

    /// Larger than allowed once inflated.
    TOO_LARGE,

    /// Nothing in it speaks of a machine.
    NO_MACHINE,

    /// Only changes, of a machine that is not known.
    UNKNOWN_MACHINE,

    /// Neither the machine nor the agent is named.
    UNIDENTIFIED,

    /// Its agent waits for somebody to approve it; where no agent stands for it, it waits itself.
    AGENT_NOT_APPROVED,

    /// A query that Parc does not know.
    UNSUPPORTED_QUERY,

    /// Processing failed again and again.
    FAILED,

    /// A newer document of the same agent was applied before.
    OUTDATED("a newer document was processed before"),

    /// Another agent, which tells more, speaks for the machine.
    OTHER_AGENT("an agent that tells more speaks for this machine as well"),

    /// A full inventory of the same agent says what it says, and more.
    REPLACED_BY_FULL,

    /// Its body was deleted when a person was erased.
    ERASED;

    private final String text;

    Reason() {
        this("");
    }

    Reason(String text) {
        this.text = text;
    }

    /// What is always said of it; empty where each document has its own.
    String text() {
        return text;
    }
}
