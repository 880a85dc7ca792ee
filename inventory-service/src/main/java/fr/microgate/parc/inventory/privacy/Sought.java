package fr.microgate.parc.inventory.privacy;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A person who is looked for, to be told or to be erased.
///
/// @param machines those of the person beyond doubt: assigned, or logged on to
/// @param lenders other organisations that lend some of these: the shop
/// @param handedOn those of these that are another organisation's now, and nobody's loan
public record Sought(
        PersonKey key,
        PersonWords words,
        Set<UUID> machines,
        SortedSet<UUID> lenders,
        Map<UUID, HandedOn> handedOn) {

    /// A machine that went to another organisation. What is written there is of its people; what it
    /// is called still is of the person, until somebody else has it.
    ///
    /// @param name what its name is searched by
    public record HandedOn(UUID organizationId, Reach name) {}

    public Sought(PersonKey key, PersonWords words, Set<UUID> machines) {
        this(key, words, machines, new TreeSet<>(), Map.of());
    }

    public UUID personRef() {
        return key.personRef();
    }

    public UUID organizationId() {
        return key.organizationId();
    }

    /// Those whose machines may be looked at: the person's own organisation and the lenders.
    public UUID[] owners() {
        return Stream.concat(Stream.of(organizationId()), lenders.stream()).toArray(UUID[]::new);
    }

    /// All that have a machine of the person, or had it from the person's organisation.
    public SortedSet<UUID> others() {
        var others = new TreeSet<>(lenders);
        handedOn.values().forEach(machine -> others.add(machine.organizationId()));
        return others;
    }

    public Reach at(@Nullable UUID assetId) {
        var isTheirs =
                assetId != null && machines.contains(assetId) && !handedOn.containsKey(assetId);
        return isTheirs ? Reach.THEIR_MACHINE : Reach.ANYWHERE;
    }

    /// What was written of the machine while it was the person's stayed with that organisation.
    public Reach at(@Nullable UUID assetId, UUID writtenIn) {
        var isOwn = writtenIn.equals(organizationId()) && nameOf(assetId) != Reach.ANYWHERE;
        return isOwn ? Reach.THEIR_MACHINE : at(assetId);
    }

    /// What the name of this machine is searched by.
    public Reach nameOf(@Nullable UUID assetId) {
        var isTheirs = assetId != null && machines.contains(assetId);
        if (!isTheirs) return Reach.ANYWHERE;
        var elsewhere = handedOn.get(assetId);
        return elsewhere == null ? Reach.THEIR_HOST_NAME : elsewhere.name();
    }
}
