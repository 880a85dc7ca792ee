package fr.microgate.parc.inventory.person;

import fr.microgate.parc.inventory.privacy.ErasedWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// What people are found by, kept beside them for the search.
@ApplicationScoped
class PersonTerms {

    private static final String DELETE = "DELETE FROM person_term WHERE person_ref = ANY (?)";
    private static final String INSERT =
            """
            INSERT INTO person_term (organization_id, term, person_ref)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::uuid[])\
            """;

    private final DataSource dataSource;
    private final ErasedWords erased;

    PersonTerms(DataSource dataSource, ErasedWords erased) {
        this.dataSource = dataSource;
        this.erased = erased;
    }

    /// @param people already written
    /// @return rows that are no more
    int replace(Collection<Person> people) {
        var organizations = new ArrayList<UUID>();
        var terms = new ArrayList<String>();
        var refs = new ArrayList<UUID>();
        for (var person : people) {
            for (var term : person.terms()) {
                organizations.add(person.organizationId);
                terms.add(term);
                refs.add(person.personRef);
            }
        }
        lift(people);
        var all = people.stream().map(person -> person.personRef).toArray();
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(DELETE);
                var insert = connection.prepareStatement(INSERT)) {
            delete.setArray(1, connection.createArrayOf("uuid", all));
            var deleted = delete.executeUpdate();
            insert.setArray(1, connection.createArrayOf("uuid", organizations.toArray()));
            insert.setArray(2, connection.createArrayOf("text", terms.toArray()));
            insert.setArray(3, connection.createArrayOf("uuid", refs.toArray()));
            insert.executeUpdate();
            return deleted;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write what people are found by", e);
        }
    }

    /// Somebody registered anew may be named again.
    private void lift(Collection<Person> people) {
        people.stream()
                .filter(person -> !person.isErased())
                .collect(Collectors.groupingBy(person -> person.organizationId))
                .forEach((organization, some) ->
                        erased.lift(organization, some.stream().map(Person::key).toList()));
    }
}
