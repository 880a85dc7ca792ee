package fr.microgate.parc.inventory.person;

import fr.microgate.parc.inventory.person.PersonEvent.PersonUpdated;
import fr.microgate.parc.inventory.privacy.PersonKey;
import fr.microgate.parc.inventory.privacy.PersonKeys;
import fr.microgate.parc.inventory.privacy.PersonalDataHolder;
import fr.microgate.parc.inventory.privacy.Sought;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the directory holds of a person.
@ApplicationScoped
class PersonHolder implements PersonalDataHolder, PersonKeys {

    /// The answer to whoever registered the person is kept for a repeated request, names included.
    private static final String ERASE_ANSWERS =
            "DELETE FROM idempotency_key WHERE location LIKE :location";

    private final People people;
    private final PersonTerms terms;
    private final Outbox outbox;
    private final Clock clock;

    PersonHolder(People people, PersonTerms terms, Outbox outbox, Clock clock) {
        this.people = people;
        this.terms = terms;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Optional<PersonKey> locked(UUID personRef) {
        return people.findByIdOptional(personRef, LockModeType.PESSIMISTIC_WRITE).map(Person::key);
    }

    @Override
    public String category() {
        return "PEOPLE";
    }

    @Override
    public List<PersonView> export(Sought key) {
        return people.findByIdOptional(key.personRef()).map(PersonView::of).stream().toList();
    }

    @Override
    public Map<String, Integer> erase(Sought key) {
        var person = people.findById(key.personRef());
        if (person == null || person.isErased()) return Map.of();
        person.erase(clock.instant());
        people.flush();
        outbox.add(person.organizationId, PersonUpdated.of(person));
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("person", 1);
        counts.put("person_term", terms.replace(List.of(person)));
        counts.put("idempotency_key", eraseAnswers(key.personRef()));
        return counts;
    }

    private int eraseAnswers(UUID personRef) {
        return people.getEntityManager()
                .createNativeQuery(ERASE_ANSWERS)
                .setParameter("location", "%/people/" + personRef)
                .executeUpdate();
    }
}
