package fr.microgate.parc.inventory.naming;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a name is not a good one.
///
/// @param sentence in French
public record NameProblem(Code code, @Schema(examples = "plus de 15 caractères") String sentence) {

    public enum Code {
        DEVIATES,
        TOO_LONG,
        CHARACTERS,
        TAKEN
    }

    static NameProblem deviates(String template) {
        return new NameProblem(Code.DEVIATES, "ne suit pas la règle " + template);
    }

    static NameProblem tooLong() {
        return new NameProblem(Code.TOO_LONG, "plus de %d caractères".formatted(Template.LONGEST));
    }

    static NameProblem characters() {
        return new NameProblem(
                Code.CHARACTERS, "autre chose que des lettres, des chiffres et des traits d'union");
    }

    static NameProblem taken() {
        return new NameProblem(Code.TAKEN, "déjà pris par une autre machine");
    }
}
