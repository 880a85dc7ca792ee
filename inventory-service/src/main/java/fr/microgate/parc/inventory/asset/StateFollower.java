package fr.microgate.parc.inventory.asset;

import java.time.Instant;

/// What goes with the state of an asset, in the transaction that changes it.
public interface StateFollower {

    void moved(Asset asset, AssetState before, Instant at);
}
