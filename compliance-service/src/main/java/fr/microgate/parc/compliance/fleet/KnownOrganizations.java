package fr.microgate.parc.compliance.fleet;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Written with upserts: an organisation and its first machine may be told by two partitions at
/// once.
@ApplicationScoped
public class KnownOrganizations implements PanacheRepositoryBase<KnownOrganization, UUID> {

    @Transactional
    public void register(UUID organizationId, String code) {
        getEntityManager()
                .createNativeQuery(
                        """
                        INSERT INTO known_organization (organization_id, code) VALUES (?1, ?2)
                        ON CONFLICT (organization_id) DO UPDATE SET code = EXCLUDED.code
                        """)
                .setParameter(1, organizationId)
                .setParameter(2, code)
                .executeUpdate();
    }

    void mention(UUID organizationId) {
        getEntityManager()
                .createNativeQuery(
                        """
                        INSERT INTO known_organization (organization_id) VALUES (?1)
                        ON CONFLICT DO NOTHING
                        """)
                .setParameter(1, organizationId)
                .executeUpdate();
    }

    /// @param organizationId only this one; all when null
    public List<KnownOrganization> page(@Nullable UUID organizationId, PageRequest page) {
        var before = page.before();
        var found =
                organizationId == null
                        ? find("organizationId < ?1 order by organizationId desc", before)
                        : find(
                                "organizationId < ?1 and organizationId = ?2",
                                before,
                                organizationId);
        return found.page(0, page.limit() + 1).list();
    }
}
