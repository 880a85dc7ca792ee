package fr.microgate.parc.inventory.privacy;

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
public record Sought(
        PersonKey key, PersonWords words, Set<UUID> machines, SortedSet<UUID> lenders) {

    public Sought(PersonKey key, PersonWords words, Set<UUID> machines) {
        this(key, words, machines, new TreeSet<>());
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

    public Reach at(@Nullable UUID assetId) {
        return assetId != null && machines.contains(assetId) ? Reach.THEIR_MACHINE : Reach.ANYWHERE;
    }

    /// What the name of this machine is searched by.
    public Reach nameOf(@Nullable UUID assetId) {
        return at(assetId) == Reach.ANYWHERE ? Reach.ANYWHERE : Reach.THEIR_HOST_NAME;
    }
}
