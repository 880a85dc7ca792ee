package fr.microgate.parc.inventory.lifecycle;

import static fr.microgate.parc.inventory.InventoryProblem.TRANSITION_NOT_ALLOWED;

import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.inventory.lifecycle.StateView.Way;
import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes what may follow a state. Assets stay in the state that they are in.
@ApplicationScoped
class TransitionService {

    private final LifeCycle lifeCycle;
    private final EntityManager entities;
    private final AuditLog audit;

    TransitionService(LifeCycle lifeCycle, EntityManager entities, AuditLog audit) {
        this.lifeCycle = lifeCycle;
        this.entities = entities;
        this.audit = audit;
    }

    @Transactional
    StateView set(AssetState state, List<Way> ways, @Nullable String ifMatch) {
        hold(state);
        StateView.revisionOf(lifeCycle.state(state)).check(ifMatch, "transitions");
        var known = new HashSet<AssetState>();
        for (var way : ways) {
            if (way.to() == state)
                throw TRANSITION_NOT_ALLOWED.problem("%s does not follow itself.", state);
            if (!known.add(way.to()))
                throw TRANSITION_NOT_ALLOWED.problem("%s is there twice.", way.to());
        }
        entities.createNativeQuery(
                        "DELETE FROM state_transition_reference WHERE from_state = :state")
                .setParameter("state", state.name())
                .executeUpdate();
        ways.forEach(way -> add(state, way));
        audit.record("set-transitions", "asset-state", state, null);
        return lifeCycle.state(state);
    }

    private void add(AssetState from, Way way) {
        entities.createNativeQuery(
                        "INSERT INTO state_transition_reference (from_state, to_state, roles) VALUES (:state, :to, :roles)")
                .setParameter("state", from.name())
                .setParameter("to", way.to().name())
                .setParameter("roles", way.roles().stream().distinct().toArray(String[]::new))
                .executeUpdate();
    }

    /// Two who change it at once are one after the other.
    private void hold(AssetState state) {
        entities.createNativeQuery(
                        "SELECT state FROM asset_state_reference WHERE state = :state FOR UPDATE",
                        String.class)
                .setParameter("state", state.name())
                .getSingleResult();
    }
}
