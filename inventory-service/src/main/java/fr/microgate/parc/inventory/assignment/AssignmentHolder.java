package fr.microgate.parc.inventory.assignment;

import fr.microgate.parc.inventory.privacy.PersonalDataHolder;
import fr.microgate.parc.inventory.privacy.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// What a person has and had. It names nobody: the reference leads nowhere once the person is
/// erased, and who had a machine when is kept with the machine.
@ApplicationScoped
class AssignmentHolder implements PersonalDataHolder {

    private final Assignments assignments;
    private final Clock clock;

    AssignmentHolder(Assignments assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    @Override
    public String category() {
        return "ASSIGNMENTS";
    }

    @Override
    public List<?> export(Sought person) {
        var now = clock.instant();
        return assignments.list("personRef = ?1 order by id desc", person.personRef()).stream()
                .map(assignment -> AssignmentView.of(assignment, now))
                .toList();
    }

    @Override
    public Map<String, Integer> erase(Sought person) {
        return Map.of();
    }
}
