package fr.microgate.parc.inventory.asset;

import java.time.Instant;
import java.util.Map;

/// What goes with the state of assets, in the transaction that changes it.
public interface StateFollower {

    /// @param moved states before
    void moved(Map<Asset, AssetState> moved, Instant at);
}
