package fr.microgate.parc.inventory.credential;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class AgentCredentials implements PanacheRepositoryBase<AgentCredential, UUID> {

    private final Clock clock;

    AgentCredentials(Clock clock) {
        this.clock = clock;
    }

    List<AgentCredential> page(PageRequest page, @Nullable UUID organizationId) {
        return find(
                        "id < ?1 and (cast(?2 as uuid) is null or organizationId = ?2) order by id desc",
                        page.before(),
                        organizationId)
                .page(0, page.limit() + 1)
                .list();
    }

    /// The credential when id and secret are right and it is neither expired nor revoked.
    public Optional<AgentCredential> authenticate(String id, String secret) {
        try {
            return findByIdOptional(UUID.fromString(id))
                    .filter(credential -> credential.accepts(secret, clock.instant()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
