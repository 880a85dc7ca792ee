package fr.microgate.parc.inventory.person;

import fr.microgate.parc.platform.event.DomainEvent;
import java.util.UUID;

/// What the other services are told about people: a reference, and nothing that names anybody.
sealed interface PersonEvent extends DomainEvent {

    UUID personRef();

    @Override
    default String topic() {
        return "inventory.directory.v1";
    }

    @Override
    default Object subject() {
        return personRef();
    }

    record PersonRegistered(
            UUID personRef, UUID organizationId, String language, PersonStatus status)
            implements PersonEvent {

        static PersonRegistered of(Person person) {
            return new PersonRegistered(
                    person.personRef, person.organizationId, person.language(), person.status);
        }

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.person-registered.v1";
        }
    }

    record PersonUpdated(UUID personRef, UUID organizationId, String language, PersonStatus status)
            implements PersonEvent {

        static PersonUpdated of(Person person) {
            return new PersonUpdated(
                    person.personRef, person.organizationId, person.language(), person.status);
        }

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.person-updated.v1";
        }
    }

    record PersonLeft(UUID personRef, UUID organizationId, String language, PersonStatus status)
            implements PersonEvent {

        static PersonLeft of(Person person) {
            return new PersonLeft(
                    person.personRef, person.organizationId, person.language(), person.status);
        }

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.person-left.v1";
        }
    }
}
