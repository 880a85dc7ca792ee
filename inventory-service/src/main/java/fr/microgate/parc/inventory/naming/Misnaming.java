package fr.microgate.parc.inventory.naming;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/// What is wrong with the name that a machine reports.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Misnaming(List<NameProblem> problems) {

    public boolean hasTaken() {
        return problems.stream().anyMatch(problem -> problem.code() == NameProblem.Code.TAKEN);
    }
}
