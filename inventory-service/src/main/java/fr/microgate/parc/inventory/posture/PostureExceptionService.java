package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.InventoryProblem.EXCEPTION_EXISTS;
import static fr.microgate.parc.inventory.InventoryProblem.EXCEPTION_NOT_FOUND;

import fr.microgate.parc.inventory.asset.AssetPosture;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// What can be done with exceptions; the posture follows in the same transaction.
@ApplicationScoped
class PostureExceptionService {

    private final PostureExceptions exceptions;
    private final Assets assets;
    private final AssetPosture posture;
    private final AuditLog audit;
    private final Clock clock;

    PostureExceptionService(
            PostureExceptions exceptions,
            Assets assets,
            AssetPosture posture,
            AuditLog audit,
            Clock clock) {
        this.exceptions = exceptions;
        this.assets = assets;
        this.posture = posture;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PostureException grant(UUID assetId, GrantPostureException command, CurrentUser user) {
        var now = clock.instant();
        var asset = assets.held(assetId, user);
        if (exceptions.isExcepted(assetId, command.control(), now))
            throw EXCEPTION_EXISTS.problem(
                    "%s is excepted already: revoke that exception first.", command.control());
        var exception = PostureException.grant(asset, command, user.id(), now);
        exceptions.persist(exception);
        posture.check(asset, true, now);
        audit.record(
                "grant",
                "posture-exception",
                exception.id,
                asset.organizationId(),
                command.control().name());
        return exception;
    }

    @Transactional
    void revoke(UUID assetId, UUID id, CurrentUser user) {
        var now = clock.instant();
        var asset = assets.held(assetId, user);
        var exception =
                exceptions
                        .findByIdOptional(id)
                        .filter(one -> one.assetId.equals(assetId))
                        .orElseThrow(() ->
                                EXCEPTION_NOT_FOUND.problem(
                                        "The machine has no exception with the id %s.", id));
        if (!exception.isInForce(now)) return;
        exception.revoke(now);
        posture.check(asset, true, now);
        audit.record(
                "revoke",
                "posture-exception",
                id,
                asset.organizationId(),
                exception.control.name());
    }
}
