package fr.microgate.parc.inventory.naming;

import java.util.List;

/// What is wrong with the name that a machine reports.
public record Misnaming(List<NameProblem> problems) {

    public boolean isTaken() {
        return problems.stream().anyMatch(problem -> problem.code() == NameProblem.Code.TAKEN);
    }
}
