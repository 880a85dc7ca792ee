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

    /// @return whether it was of another organisation until then
    @Transactional
    public boolean moved(UUID assetId, UUID organizationId, Instant at) {
        organizations.mention(organizationId);
        return mention(assetId, organizationId).moved(organizationId, at);
    }

    @Transactional
    public void merged(UUID assetId, UUID organizationId) {
        mention(assetId, organizationId).merged(true);
    }

    @Transactional
    public void standsAlone(UUID assetId) {
        findByIdOptional(assetId).ifPresent(asset -> asset.merged(false));
    }

    /// Whether it turned out to be another machine.
    public boolean isMerged(UUID assetId) {
        return findByIdOptional(assetId).filter(KnownAsset::isMerged).isPresent();
    }

    public Optional<UUID> organizationOf(UUID assetId) {
        return findByIdOptional(assetId).map(KnownAsset::organizationId);
    }
}
