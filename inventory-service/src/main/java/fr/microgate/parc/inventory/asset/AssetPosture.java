package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.asset.AssetEvent.AssetPostureChanged;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.naming.NameProblem;
import fr.microgate.parc.inventory.naming.Names;
import fr.microgate.parc.inventory.posture.Control;
import fr.microgate.parc.inventory.posture.Controls;
import fr.microgate.parc.inventory.posture.Exemption;
import fr.microgate.parc.inventory.posture.Facts;
import fr.microgate.parc.inventory.posture.Policies;
import fr.microgate.parc.inventory.posture.Policy;
import fr.microgate.parc.inventory.posture.Posture;
import fr.microgate.parc.inventory.posture.PostureConfig;
import fr.microgate.parc.inventory.posture.PostureExceptions;
import fr.microgate.parc.inventory.posture.Rule;
import fr.microgate.parc.inventory.posture.ScoreDays;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/// Keeps the posture of machines true: what the controls say, and what the other services are told.
@ApplicationScoped
public class AssetPosture {

    private final AssetFacts facts;
    private final Policies policies;
    private final PostureExceptions exceptions;
    private final Controls controls;
    private final PostureConfig config;
    private final ScoreDays scores;
    private final Names names;
    private final Outbox outbox;

    AssetPosture(
            AssetFacts facts,
            Policies policies,
            PostureExceptions exceptions,
            Controls controls,
            PostureConfig config,
            ScoreDays scores,
            Names names,
            Outbox outbox) {
        this.facts = facts;
        this.policies = policies;
        this.exceptions = exceptions;
        this.controls = controls;
        this.config = config;
        this.scores = scores;
        this.names = names;
        this.outbox = outbox;
    }

    /// After a document or an act of a person. A document that says nothing new about a machine
    /// that was looked at today costs nothing.
    ///
    /// @param changed whether something new is known of the machine
    /// @return whether it was looked at
    public boolean check(Asset asset, boolean changed, Instant now) {
        if (!changed && asset.posture.isFresh(now)) return false;
        checkAll(List.of(asset), policies::of, now);
        return true;
    }

    /// After it went to another organisation, where its score begins.
    void moved(Asset asset, Instant now) {
        check(asset, true, now);
        var score = asset.posture.score();
        if (score != null) scores.changed(asset.id, score, now);
    }

    /// After a person wrote what is known of it.
    void typed(Asset asset, Instant now) {
        check(asset, true, now);
        judgeTyped(asset);
    }

    /// A name that a person types is taken as it is; what is wrong with it goes with the answer.
    void judgeTyped(Asset asset) {
        if (!asset.manual.containsKey(AssetField.NAME)) return;
        var shared = !names.others(Map.of(asset.id, asset.name)).isEmpty();
        var rules = policies.of(asset.organizationId).naming();
        asset.posture.typed(rules.check(asset.kind, asset.name, shared));
    }

    /// After a document.
    ///
    /// @param moved sections that say something else than before
    /// @return whether it was looked at
    public boolean check(Asset asset, Set<Section> moved, Instant now) {
        return check(asset, concerns(asset, moved), now);
    }

    private boolean concerns(Asset asset, Set<Section> moved) {
        if (moved.isEmpty()) return false;
        var asked = rules(policies.of(asset.organizationId), asset).keySet();
        return !Collections.disjoint(moved, Control.decisive(asked));
    }

    /// Machines that nobody else changes meanwhile, through the rules as they are now.
    void review(List<Asset> assets, Instant now) {
        checkAll(assets, policies::fresh, now);
    }

    private void checkAll(List<Asset> assets, Function<UUID, Policy> policyOf, Instant now) {
        var policyOfOrganization = new HashMap<UUID, Policy>();
        var asked = new TreeSet<Control>();
        for (var asset : assets) {
            var policy = policyOfOrganization.computeIfAbsent(asset.organizationId, policyOf);
            asked.addAll(rules(policy, asset).keySet());
        }
        var known = facts.of(assets, asked);
        var exempted = exceptions.inForce(known.keySet(), now);
        for (var asset : assets)
            check(
                    asset,
                    Objects.requireNonNull(policyOfOrganization.get(asset.organizationId)),
                    Objects.requireNonNull(known.get(asset.id)),
                    exempted.getOrDefault(asset.id, Map.of()),
                    now);
    }

    private void check(
            Asset asset,
            Policy policy,
            Facts known,
            Map<Control, Exemption> exempted,
            Instant now) {
        var rules = rules(policy, asset);
        var outcome = controls.check(known, rules, policy, asset.criticality, now);
        judgeName(asset, policy, known, now);
        var before = asset.posture.score();
        var changes = asset.posture.update(outcome, rules, exempted, now);
        if (!Objects.equals(before, asset.posture.score()))
            scores.changed(asset.id, asset.posture.score(), now);
        var due = !rules.isEmpty() && asset.posture.isDue(now, config.restatedAfter());
        if (changes.isEmpty() && !due) return;
        publish(asset, changes, now);
    }

    /// Whether or not the control counts: the list of deviations reads it.
    private void judgeName(Asset asset, Policy policy, Facts known, Instant now) {
        var name = asset.discovered.name();
        var shared = !known.namesakes().isEmpty();
        var problems =
                name == null
                        ? List.<NameProblem>of()
                        : policy.naming().check(asset.kind, name, shared);
        if (asset.posture.named(problems)) names.lookAgain(known.namesakes(), now);
    }

    private static Map<Control, Rule> rules(Policy policy, Asset asset) {
        var heard = asset.lastInventoryAt != null;
        return policy.active(asset.criticality, asset.kind, asset.state, heard);
    }

    /// Tells it again to those who forgot it, where there is something to tell.
    public void restate(Asset asset, Instant now) {
        if (asset.posture.isEmpty()) return;
        publish(asset, List.of(), now);
    }

    private void publish(Asset asset, List<Posture.Change> changes, Instant now) {
        asset.posture.published(now);
        outbox.add(
                asset.organizationId,
                new AssetPostureChanged(
                        asset.id,
                        asset.organizationId,
                        asset.criticality,
                        changes,
                        asset.posture.results(changes)));
    }
}
