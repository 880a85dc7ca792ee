package fr.microgate.parc.inventory.naming;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.microgate.parc.inventory.Remark;
import fr.microgate.parc.inventory.Wording;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a name is not a good one.
///
/// @param remark how it is told to a person
@JsonIgnoreProperties(ignoreUnknown = true)
public record NameProblem(Code code, Remark remark) {

    public enum Code {
        DEVIATES,
        TOO_LONG,
        CHARACTERS,
        TAKEN
    }

    /// @param templates of the rules, of which the name follows none
    static NameProblem deviates(List<String> templates) {
        return new NameProblem(Code.DEVIATES, Remark.of("NAME_DEVIATES", templates.toArray()));
    }

    static NameProblem tooLong() {
        return new NameProblem(Code.TOO_LONG, Remark.of("NAME_TOO_LONG", Template.LONGEST));
    }

    /// @param name that no host can have
    static NameProblem characters(String name) {
        if (!name.matches("[A-Za-z0-9-]+"))
            return new NameProblem(Code.CHARACTERS, Remark.of("NAME_CHARACTERS"));
        var why = name.matches("[0-9]+") ? "DIGITS" : "HYPHEN";
        return new NameProblem(Code.CHARACTERS, Remark.of("NAME_CHARACTERS", why));
    }

    static NameProblem taken() {
        return new NameProblem(Code.TAKEN, Remark.of("NAME_TAKEN"));
    }

    /// @param sentence in French, or in English where Accept-Language asks for it
    @Schema(name = "NameProblem")
    public record View(Code code, @Schema(examples = "plus de 15 caractères") String sentence) {}

    public static List<View> views(List<NameProblem> problems) {
        var wording = Wording.asked();
        return problems.stream()
                .map(problem -> new View(problem.code, wording.of(problem.remark)))
                .toList();
    }
}
