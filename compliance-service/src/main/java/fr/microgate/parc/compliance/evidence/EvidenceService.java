package fr.microgate.parc.compliance.evidence;

import fr.microgate.parc.compliance.fleet.KnownAssets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
public class EvidenceService {

    private final Evidences evidences;
    private final KnownAssets assets;

    EvidenceService(Evidences evidences, KnownAssets assets) {
        this.evidences = evidences;
        this.assets = assets;
    }

    @Transactional
    public void observe(Posture posture) {
        assets.mention(posture.assetId(), posture.organizationId());
        if (assets.isMerged(posture.assetId())) return;
        var known = evidences.of(posture.assetId());
        posture.results()
                .forEach((control, result) -> {
                    var evidence = known.get(control);
                    if (evidence == null)
                        evidences.persist(Evidence.observe(control, result, posture));
                    else evidence.observeAgain(result, posture);
                });
    }

    /// The machine is no more: nothing is proved of it.
    @Transactional
    public void drop(UUID assetId) {
        evidences.delete("assetId", assetId);
    }
}
