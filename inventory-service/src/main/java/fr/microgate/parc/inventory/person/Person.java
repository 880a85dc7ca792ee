package fr.microgate.parc.inventory.person;

import static fr.microgate.parc.inventory.InventoryProblem.PERSON_ERASED;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.inventory.privacy.PersonKey;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody of an organisation. The other services keep the reference and nothing else, so that
/// erasing the person here erases the person everywhere.
@Entity
public class Person {

    @Id UUID personRef;

    @Version long version;

    UUID organizationId;

    @Enumerated(EnumType.STRING)
    PersonStatus status;

    /// Nothing once the person is erased.
    @Embedded @Nullable PersonDetails details;

    Instant registeredAt;
    @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    Person() {}

    static Person register(UUID organizationId, PersonDetails details, Instant at) {
        var person = new Person();
        person.personRef = Ids.next();
        person.organizationId = organizationId;
        person.status = PersonStatus.ACTIVE;
        person.details = details;
        person.registeredAt = at;
        return person;
    }

    PersonDetails details() {
        if (details == null) {
            throw PERSON_ERASED.problem(
                    "Nothing is known of this person any more: register the person anew if need be.");
        }
        return details;
    }

    void change(PersonDetails change) {
        details();
        details = change;
    }

    void move(PersonStatus next) {
        details();
        status = next;
    }

    /// The row stays, so that what refers to it still leads somewhere.
    void erase(Instant at) {
        status = PersonStatus.ERASED;
        details = null;
        erasedAt = at;
    }

    boolean isErased() {
        return status == PersonStatus.ERASED;
    }

    String language() {
        return details == null ? "fr" : details.language();
    }

    /// What the person is found by.
    Set<String> terms() {
        var terms = new TreeSet<String>();
        if (details == null) return terms;
        terms.add(SearchText.of(details.firstName() + " " + details.lastName()));
        terms.add(SearchText.of(details.lastName() + " " + details.firstName()));
        details.emails().forEach(email -> terms.add(SearchText.of(email)));
        if (details.login() != null) terms.add(SearchText.of(details.login()));
        return terms;
    }

    PersonKey key() {
        if (details == null) return PersonKey.ofErased(personRef, organizationId);
        var login = details.login();
        return new PersonKey(
                personRef,
                organizationId,
                details.firstName(),
                details.lastName(),
                login == null ? List.of() : List.of(login),
                details.emails());
    }
}
