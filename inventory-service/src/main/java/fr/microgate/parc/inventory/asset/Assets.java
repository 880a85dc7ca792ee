package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.InventoryProblem.ALREADY_MERGED;
import static fr.microgate.parc.inventory.InventoryProblem.ASSET_NOT_FOUND;

import fr.microgate.parc.inventory.posture.Reviews.Review;
import fr.microgate.parc.platform.security.CurrentUser;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockOptions;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Assets implements PanacheRepositoryBase<Asset, UUID> {

    /// To be shown: without the copies by which changes are noticed.
    List<Asset> shown(Collection<UUID> ids) {
        return find("id in ?1", ids).withHint(HibernateHints.HINT_READ_ONLY, true).list();
    }

    /// The machine, when there is one that this user may see.
    public Asset visible(UUID id, CurrentUser user) {
        var asset =
                findByIdOptional(id)
                        .orElseThrow(() ->
                                ASSET_NOT_FOUND.problem("There is nothing with the id %s.", id));
        user.mustSee(asset.organizationId, ASSET_NOT_FOUND, id);
        return asset;
    }

    /// The same, for a change: nobody changes one that is merged.
    public Asset changeable(UUID id, CurrentUser user) {
        return standingAlone(visible(id, user));
    }

    /// The same, held until the transaction ends.
    public Asset held(UUID id, CurrentUser user) {
        return standingAlone(heldAnyhow(id, user));
    }

    /// Whoever wants to change a merged one is shown the machine that it is now.
    public static Asset standingAlone(Asset asset) {
        if (asset.mergedIntoId == null) return asset;
        throw ALREADY_MERGED
                .problem(
                        "%s is merged into %s: undo that first, or take that one.",
                        asset.id, asset.mergedIntoId)
                .with("mergedIntoId", asset.mergedIntoId);
    }

    /// Also one that is merged: what was left open on it can be closed.
    public Asset heldAnyhow(UUID id, CurrentUser user) {
        var asset = visible(id, user);
        getEntityManager().refresh(asset, LockModeType.PESSIMISTIC_WRITE);
        return asset;
    }

    /// The machine that a document is of, held until the transaction ends. What was read before in
    /// the same transaction is not read again: when it was not held then and is another by now, the
    /// transaction fails.
    public Optional<Asset> toUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Machines of which a control turns by itself about now; those that somebody works on come
    /// with the next batch.
    List<Asset> postureDue(Instant now, int most) {
        return find(
                        "posture.dueAt <= ?1 and mergedIntoId is null and state not in ('RETIRED', 'DISPOSED') order by posture.dueAt",
                        now)
                .page(0, most)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .list();
    }

    /// The next machines of a review, held until the transaction ends.
    List<Asset> toReview(Review review, int most) {
        var where = new StringBuilder("id > :after and mergedIntoId is null");
        var values = Parameters.with("after", review.after());
        and(where, values, "organizationId", review.organizationId(), "organization");
        and(where, values, "criticality", review.criticality(), "criticality");
        where.append(" and state not in ('RETIRED', 'DISPOSED') order by id");
        return find(where.toString(), values)
                .page(0, most)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// The next machines of which all words are written again, held until the transaction ends.
    public List<Asset> toIndex(long afterNumber, int most) {
        return find("number > ?1 order by number", afterNumber)
                .page(0, most)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static void and(
            StringBuilder where,
            Parameters values,
            String field,
            @Nullable Object value,
            String parameter) {
        if (value == null) return;
        where.append(" and ").append(field).append(" = :").append(parameter);
        values.and(parameter, value);
    }
}
