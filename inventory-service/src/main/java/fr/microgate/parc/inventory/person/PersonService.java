package fr.microgate.parc.inventory.person;

import static fr.microgate.parc.inventory.InventoryProblem.LOGIN_TAKEN;

import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.inventory.person.PersonEvent.PersonLeft;
import fr.microgate.parc.inventory.person.PersonEvent.PersonRegistered;
import fr.microgate.parc.inventory.person.PersonEvent.PersonUpdated;
import fr.microgate.parc.inventory.site.Places;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What can be done with people.
@ApplicationScoped
class PersonService {

    private final People people;
    private final PersonTerms terms;
    private final Organizations organizations;
    private final Places places;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    PersonService(
            People people,
            PersonTerms terms,
            Organizations organizations,
            Places places,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.people = people;
        this.terms = terms;
        this.organizations = organizations;
        this.places = places;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Person register(UUID organizationId, PersonDetails details) {
        organizations.registered(organizationId);
        var person = Person.register(organizationId, details, clock.instant());
        places.mustBeInUse(details.siteId(), organizationId);
        mustBeFree(person, details);
        people.persist(person);
        people.flush();
        terms.replace(List.of(person));
        outbox.add(organizationId, PersonRegistered.of(person));
        audit.record("register", "person", person.personRef, organizationId);
        return person;
    }

    void change(Person person, @Valid PersonDetails details) {
        if (details.equals(person.details())) return;
        if (!Objects.equals(details.siteId(), person.details().siteId()))
            places.mustBeInUse(details.siteId(), person.organizationId);
        mustBeFree(person, details);
        person.change(details);
        people.flush();
        terms.replace(List.of(person));
        outbox.add(person.organizationId, PersonUpdated.of(person));
        audit.record("update", "person", person.personRef, person.organizationId);
    }

    void move(Person person, PersonStatus status) {
        if (person.status == status) return;
        person.move(status);
        people.flush();
        outbox.add(
                person.organizationId,
                status == PersonStatus.LEFT ? PersonLeft.of(person) : PersonUpdated.of(person));
        audit.record(
                status == PersonStatus.LEFT ? "leave" : "return",
                "person",
                person.personRef,
                person.organizationId);
    }

    private void mustBeFree(Person person, PersonDetails details) {
        var login = details.login();
        if (login != null && people.isLoginTaken(person, login)) {
            throw LOGIN_TAKEN.problem("Choose another login, or change the other person's first.");
        }
    }
}
