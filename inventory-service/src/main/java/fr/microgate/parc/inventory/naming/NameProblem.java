package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.Remark;
import fr.microgate.parc.inventory.Wording;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a name is not a good one.
///
/// @param remark how it is told to a person
public record NameProblem(Code code, Remark remark) {

    public enum Code {
        DEVIATES,
        TOO_LONG,
        CHARACTERS,
        TAKEN
    }

    static NameProblem deviates(String template) {
        return new NameProblem(Code.DEVIATES, Remark.of("NAME_DEVIATES", template));
    }

    static NameProblem tooLong() {
        return new NameProblem(Code.TOO_LONG, Remark.of("NAME_TOO_LONG", Template.LONGEST));
    }

    static NameProblem characters() {
        return new NameProblem(Code.CHARACTERS, Remark.of("NAME_CHARACTERS"));
    }

    static NameProblem taken() {
        return new NameProblem(Code.TAKEN, Remark.of("NAME_TAKEN"));
    }

    /// @param sentence in French, or in English where Accept-Language asks for it
    @Schema(name = "NameProblem")
    record View(Code code, @Schema(examples = "plus de 15 caractères") String sentence) {}

    static List<View> views(List<NameProblem> problems) {
        var wording = Wording.asked();
        return problems.stream()
                .map(problem -> new View(problem.code, wording.of(problem.remark)))
                .toList();
    }
}
