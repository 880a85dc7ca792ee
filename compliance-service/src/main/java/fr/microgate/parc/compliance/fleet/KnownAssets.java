package fr.microgate.parc.compliance.fleet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class KnownAssets implements PanacheRepositoryBase<KnownAsset, UUID> {

    private final KnownOrganizations organizations;

    KnownAssets(KnownOrganizations organizations) {
        this.organizations = organizations;
    }

    @Transactional
    public void become(UUID assetId, UUID organizationId, String state, Instant at) {
        mention(assetId, organizationId).become(state, at);
    }

    @Transactional
    public KnownAsset mention(UUID assetId, UUID organizationId) {
        var known = findById(assetId);
        if (known != null) return known;
        organizations.mention(organizationId);
        var asset = KnownAsset.mentioned(assetId, organizationId);
        persist(asset);
        return asset;
    }

    public Optional<UUID> organizationOf(UUID assetId) {
        return findByIdOptional(assetId).map(KnownAsset::organizationId);
    }
}
