package fr.microgate.parc.inventory.identification;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that speaks for, or against, a document being of a machine.
///
/// @param value never the host name: it may hold the name of a person
/// @param machines how many machines in use have a shared value
@JsonInclude(JsonInclude.Include.NON_NULL)
record Fact(
        Clue clue,
        Verdict verdict,
        @Schema(
                        description = "The value; absent for the name and the agent",
                        examples = "5cg1234xyz")
                @Nullable String value,
        @Schema(description = "What it adds to the score", examples = "50") int points,
        @Schema(description = "Machines in use that have a shared value")
                @Nullable Integer machines) {

    enum Clue {
        AGENT,
        SERIAL,
        UUID,
        MAC,
        NAME;

        static Clue of(Identifier.Kind kind) {
            return valueOf(kind.name());
        }
    }

    enum Verdict {
        SAME,
        DIFFERENT,
        /// Several machines in use have it: it identifies none.
        SHARED,
        /// The same serial, of another manufacturer.
        OTHER_MAKER,
        /// The id of the agent was copied to another machine with a disk image.
        CLONED,
        /// The agent speaks of another machine than before: it was moved, or all of it is new.
        MOVED
    }

    static Fact of(Clue clue, Verdict verdict, @Nullable String value, int points) {
        return new Fact(clue, verdict, value, points, null);
    }

    static Fact shared(Identifier identifier, int machines) {
        return new Fact(
                Clue.of(identifier.kind()), Verdict.SHARED, identifier.value(), 0, machines);
    }

    boolean is(Clue clue, Verdict verdict) {
        return this.clue == clue && this.verdict == verdict;
    }
}
