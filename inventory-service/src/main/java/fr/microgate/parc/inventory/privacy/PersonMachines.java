package fr.microgate.parc.inventory.privacy;

import java.util.Set;
import java.util.UUID;

/// Knows machines that are a person's beyond doubt.
public interface PersonMachines {

    Set<UUID> of(PersonKey person, PersonWords words);
}
