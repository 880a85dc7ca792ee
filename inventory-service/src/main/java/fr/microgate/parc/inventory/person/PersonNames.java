package fr.microgate.parc.inventory.person;

import fr.microgate.parc.inventory.csv.TableNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PersonNames implements TableNames {

    private final People people;

    PersonNames(People people) {
        this.people = people;
    }

    @Override
    public String field() {
        return "personRef";
    }

    /// Of an erased person there is none.
    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        for (var person : people.list("personRef in ?1", ids)) {
            var details = person.details;
            if (details != null)
                names.put(person.personRef, details.firstName() + " " + details.lastName());
        }
        return names;
    }
}
