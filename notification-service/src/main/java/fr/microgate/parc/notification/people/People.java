package fr.microgate.parc.notification.people;

import fr.microgate.parc.notification.NotificationConfig;
import fr.microgate.parc.platform.security.Roles;
import fr.microgate.parc.platform.work.Rehearsed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;

/// The accounts of the realm, asked from Keycloak and believed for a moment. Asks over HTTP: never
/// to be called inside a transaction, and every failure is worth another try later.
@ApplicationScoped
public class People implements Rehearsed {

    private static final int PAGE = 100;

    private final Keycloak keycloak;
    private final String realm;
    private final Memory<Person> byId;
    private final Memory<List<Person>> byRole;

    People(
            Keycloak keycloak,
            NotificationConfig config,
            Clock clock,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.byId = new Memory<>(config.directoryMemory(), clock);
        this.byRole = new Memory<>(config.directoryMemory(), clock);
    }

    /// The answer is not believed: the first ones of a realm that is being filled are incomplete.
    @Override
    public void rehearse() {
        askMembers(Roles.TECHNICIAN);
    }

    public Person withId(String id) {
        return byId.get(id, () -> ask(id));
    }

    /// Those who hold the realm role directly; not those who have it through a group.
    public List<Person> withRole(String role) {
        return byRole.get(role, () -> askMembers(role));
    }

    // Quarkus makes one client for each request; here each question is one.
    @ActivateRequestContext
    Person ask(String id) {
        try {
            return Person.of(keycloak.realm(realm).users().get(id).toRepresentation());
        } catch (WebApplicationException e) {
            if (saysThatNobodyHasIt(e.getResponse())) return Person.unknown(id);
            throw e;
        }
    }

    /// Not every 404 does: a wrong address or realm gives one too, and is worth another try.
    private static boolean saysThatNobodyHasIt(Response answer) {
        return answer.getStatus() == 404
                && answer.readEntity(String.class).contains("User not found");
    }

    @ActivateRequestContext
    List<Person> askMembers(String role) {
        var resource = keycloak.realm(realm).roles().get(role);
        var members = new ArrayList<Person>();
        while (true) {
            var page = resource.getUserMembers(false, members.size(), PAGE);
            page.forEach(user -> members.add(Person.of(user)));
            if (page.size() < PAGE) return List.copyOf(members);
        }
    }
}
