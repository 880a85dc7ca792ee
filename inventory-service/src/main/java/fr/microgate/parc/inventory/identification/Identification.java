package fr.microgate.parc.inventory.identification;

import static fr.microgate.parc.inventory.identification.Fact.Verdict.CLONED;
import static fr.microgate.parc.inventory.identification.Fact.Verdict.MOVED;
import static fr.microgate.parc.inventory.identification.Fact.Verdict.SAME;

import fr.microgate.parc.inventory.agent.Agent;
import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.asset.AssetService;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.identification.Fact.Clue;
import fr.microgate.parc.inventory.identification.Identifier.Kind;
import fr.microgate.parc.inventory.raw.RawInventory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the machine that a document speaks of, inside its organisation and nowhere else.
@ApplicationScoped
public class Identification {

    private static final int CERTAIN = 100;
    private static final Duration ALIVE = Duration.ofDays(30);

    /// An agent speaks every day; a weekend may pass.
    private static final Duration DAILY = Duration.ofDays(4);

    private static final int MOST_FACTS = 40;
    private static final Comparator<Comparison> LIKELIEST =
            Comparator.comparing(Comparison::points)
                    .thenComparing(one -> one.machine().active())
                    .reversed();

    private final Assets assets;
    private final AssetIdentifiers identifiers;
    private final Agents agents;
    private final Clock clock;

    Identification(Assets assets, AssetIdentifiers identifiers, Agents agents, Clock clock) {
        this.assets = assets;
        this.identifiers = identifiers;
        this.agents = agents;
        this.clock = clock;
    }

    /// Whose document it is.
    ///
    /// @param boundTo the machine that this agent spoke for before; null also when it speaks of a
    ///   device that it asked over SNMP
    /// @param before the machine that the document was of when it was processed before, where no
    ///   agent stands for it
    /// @param cloned the agent was copied with a disk image: what it spoke for before says nothing
    /// @param settled it spoke for that machine before, and not for the first time now
    public record Speaker(
            UUID organizationId,
            String agentKey,
            @Nullable UUID boundTo,
            @Nullable UUID before,
            boolean cloned,
            boolean settled) {

        /// A document that is processed again is explained again.
        public static Speaker of(RawInventory raw, @Nullable Agent agent, Instant now) {
            return new Speaker(
                    raw.organizationId(),
                    raw.agentKey(),
                    agent == null ? null : agent.assetId(),
                    agent == null ? raw.assetId() : null,
                    agent != null && agent.isCloned(now),
                    agent != null && agent.isSettled(now) && raw.assetId() == null);
        }
    }

    public Finding find(Speaker speaker, InventoryDocument document) {
        return again(speaker, document).orElseGet(() -> compared(speaker, document));
    }

    /// Whether the machine is told by another agent already, which tells more.
    public boolean isToldBetter(UUID assetId, Agent agent) {
        return agents.speaksBetter(assetId, agent, clock.instant().minus(DAILY));
    }

    /// The machine of a settled agent, when the document says of its identity what is known of it:
    /// there is nothing to compare.
    private Optional<Finding> again(Speaker speaker, InventoryDocument document) {
        var bound = speaker.boundTo();
        if (bound == null || !speaker.settled()) return Optional.empty();
        return assets.toUpdate(bound)
                .filter(asset -> asset.organizationId().equals(speaker.organizationId()))
                .filter(asset -> AssetService.isKnownAs(asset, document))
                .map(Finding::again);
    }

    private Finding compared(Speaker speaker, InventoryDocument document) {
        var said = Identifier.of(document);
        var holders = identifiers.holders(speaker.organizationId(), said);
        var bound = speaker.boundTo();
        var candidates = candidates(speaker, said, holders, document);
        var byAgent = known(bound, candidates);
        var cloned = bound != null && speaker.cloned();
        var moved = byAgent.filter(Comparison::isRefuted).isPresent();
        var facts = shared(said, holders);
        var alike = new LinkedHashSet<UUID>();
        sharedStrongly(said, holders).forEach(one -> alike.addAll(holders.of(one)));
        if (byAgent.isPresent() && !cloned && !moved) {
            facts.addFirst(Fact.of(Clue.AGENT, SAME, null, CERTAIN));
            return finding(byAgent.get(), Rule.AGENT, facts, false, alike);
        }
        if (cloned) facts.addFirst(Fact.of(Clue.AGENT, CLONED, null, 0));
        else if (moved) facts.addFirst(Fact.of(Clue.AGENT, MOVED, null, 0));
        var others = candidates.stream().filter(one -> isAnothers(one, speaker)).toList();
        others.forEach(one -> alike.add(one.machine().assetId()));
        var likely =
                candidates.stream()
                        .filter(one -> one.isEnough() && !others.contains(one))
                        .sorted(LIKELIEST)
                        .toList();
        if (isDecided(likely)) {
            var best = likely.getFirst();
            return finding(best, best.rule(document.isOfDevice()), facts, cloned, alike);
        }
        var former = known(speaker.before(), candidates).filter(one -> !one.isRefuted());
        if (former.isPresent())
            return finding(
                    former.get(), former.get().rule(document.isOfDevice()), facts, false, alike);
        likely.forEach(one -> alike.add(one.machine().assetId()));
        candidates.stream()
                .filter(Comparison::isPossible)
                .forEach(one -> alike.add(one.machine().assetId()));
        candidates.stream().min(LIKELIEST).ifPresent(one -> facts.addAll(one.facts()));
        return new Finding(Optional.empty(), Rule.NEW, 0, few(facts), cloned, alike);
    }

    /// Another agent speaks for that machine and little speaks for this one: a person is asked.
    private boolean isAnothers(Comparison one, Speaker speaker) {
        var since = clock.instant().minus(ALIVE);
        return one.isThin()
                && agents.speaksAnother(one.machine().assetId(), speaker.agentKey(), since);
    }

    private List<Comparison> candidates(
            Speaker speaker, List<Identifier> said, Holders holders, InventoryDocument document) {
        var ids = new HashSet<UUID>();
        Stream.of(speaker.boundTo(), speaker.before()).filter(Objects::nonNull).forEach(ids::add);
        for (var one : said) if (!holders.isShared(one)) ids.addAll(holders.of(one));
        return identifiers.known(speaker.organizationId(), ids).values().stream()
                .map(machine -> Comparison.of(document, holders, machine))
                .toList();
    }

    private static Optional<Comparison> known(@Nullable UUID id, List<Comparison> candidates) {
        return candidates.stream().filter(one -> one.machine().assetId().equals(id)).findFirst();
    }

    private static boolean isDecided(List<Comparison> likely) {
        if (likely.isEmpty()) return false;
        return likely.size() == 1 || LIKELIEST.compare(likely.get(0), likely.get(1)) != 0;
    }

    private Finding finding(
            Comparison found, Rule rule, List<Fact> facts, boolean cloned, Set<UUID> alike) {
        facts.addAll(found.facts());
        var points = facts.stream().mapToInt(Fact::points).sum();
        var score = Math.clamp(points, 0, CERTAIN);
        var asset = assets.toUpdate(found.machine().assetId());
        return new Finding(asset, rule, score, few(facts), cloned, alike);
    }

    private static List<Fact> shared(List<Identifier> said, Holders holders) {
        var facts = new ArrayList<Fact>();
        for (var one : said)
            if (holders.isShared(one)) facts.add(Fact.shared(one, holders.inUse(one)));
        return facts;
    }

    private static List<Identifier> sharedStrongly(List<Identifier> said, Holders holders) {
        return said.stream()
                .filter(one -> one.kind() != Kind.MAC && holders.isShared(one))
                .toList();
    }

    private static List<Fact> few(List<Fact> facts) {
        return facts.stream().limit(MOST_FACTS).toList();
    }
}
