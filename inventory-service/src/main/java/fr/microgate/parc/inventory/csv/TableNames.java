package fr.microgate.parc.inventory.csv;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Names that a table shows beside ids.
public interface TableNames {

    /// The field that holds such ids.
    String field();

    Map<UUID, String> of(Collection<UUID> ids);
}
