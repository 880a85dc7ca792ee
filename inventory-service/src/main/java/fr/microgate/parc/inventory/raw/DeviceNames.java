package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.inventory.privacy.ErasedWords;
import fr.microgate.parc.inventory.privacy.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Device ids are host names with a date, so they name people as host names do. What stands for one
/// is always the same, so that an agent and its documents still find each other.
@ApplicationScoped
public class DeviceNames {

    private static final List<String> REPLACE =
            List.of(
                    "UPDATE agent SET device_id = :mask, machine_mark = NULL, other_mark = NULL WHERE organization_id = :organization AND device_id = :name",
                    "UPDATE agent SET agent_key = :mask, machine_mark = NULL, other_mark = NULL WHERE organization_id = :organization AND agent_key = :name",
                    "UPDATE raw_inventory SET device_id = :mask WHERE organization_id = :organization AND device_id = :name",
                    "UPDATE raw_inventory SET agent_key = :mask WHERE organization_id = :organization AND agent_key = :name");

    private final EntityManager entities;
    private final ErasedWords erased;

    DeviceNames(EntityManager entities, ErasedWords erased) {
        this.entities = entities;
        this.erased = erased;
    }

    /// @param organizationId of the agents or documents that are called so
    public void mask(Sought person, UUID organizationId, Collection<String> names) {
        erased.remember(person, organizationId, names.stream().map(DeviceNames::device).toList());
        for (var name : names) {
            var device = device(name);
            var before = name.substring(0, name.length() - device.length());
            var mask = before + erased.mask(organizationId, device);
            for (var sql : REPLACE)
                entities.createNativeQuery(sql)
                        .setParameter("mask", mask)
                        .setParameter("organization", organizationId)
                        .setParameter("name", name)
                        .executeUpdate();
        }
    }

    /// Behind another agent, a machine has the key of that agent before its device id.
    private static String device(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
