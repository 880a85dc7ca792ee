package fr.microgate.parc.inventory.organization;

import fr.microgate.parc.inventory.csv.TableNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class OrganizationNames implements TableNames {

    private final Organizations organizations;

    OrganizationNames(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public String field() {
        return "organizationId";
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        return organizations.names(ids);
    }
}
