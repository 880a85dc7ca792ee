package fr.microgate.parc.inventory.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// Gathers what a person is looked for by, before anybody erases something of it.
@ApplicationScoped
class PersonSearch {

    private final List<PersonMachines> machines;
    private final ErasedWords erased;

    PersonSearch(@All List<PersonMachines> machines, ErasedWords erased) {
        this.machines = machines;
        this.erased = erased;
    }

    Sought of(PersonKey person) {
        var words = person.isErased() ? erased.of(person) : PersonWords.of(person);
        var theirs = new HashSet<UUID>();
        // Their logins may be gone already.
        if (person.isErased()) theirs.addAll(erased.machinesOf(person.personRef()));
        machines.forEach(some -> theirs.addAll(some.of(person, words)));
        return new Sought(person, words, theirs);
    }
}
