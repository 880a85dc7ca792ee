package fr.microgate.parc.inventory.site;

import static fr.microgate.parc.inventory.InventoryProblem.SITE_NOT_FOUND;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.platform.security.CurrentUser;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every query of sites. Those for people show them what they may see and nothing else.
@ApplicationScoped
public class Sites implements PanacheRepositoryBase<Site, UUID> {

    private final CurrentUser user;

    Sites(CurrentUser user) {
        this.user = user;
    }

    Site visible(UUID id) {
        return visible(id, findById(id));
    }

    Site visibleToChange(UUID id) {
        return visible(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Site visible(UUID id, @Nullable Site site) {
        if (site == null || !user.maySee(site.organizationId)) {
            throw SITE_NOT_FOUND.problem("There is nothing with the id %s.", id);
        }
        return site;
    }

    /// @param only the organisation that the caller may see
    List<Site> page(SiteQuery query, Optional<UUID> only, UUID before, int most) {
        var where = new ArrayList<>(List.of("id < :before", "details.archived = :archived"));
        var values = new HashMap<String, Object>();
        values.put("before", before);
        values.put("archived", query.archived);
        only.ifPresent(own -> {
            where.add("organizationId = :own");
            values.put("own", own);
        });
        if (query.organizationId != null) {
            where.add("organizationId = :organization");
            values.put("organization", query.organizationId);
        }
        if (query.q != null) {
            where.add("nameKey like :prefix escape '\\'");
            values.put("prefix", SearchText.prefix(query.q));
        }
        return find(String.join(" and ", where) + " order by id desc", values).page(0, most).list();
    }

    boolean isTaken(Site site) {
        return !site.details.archived()
                && count(
                                "organizationId = ?1 and id <> ?2 and not details.archived"
                                        + " and (nameKey = ?3 or details.code = ?4)",
                                site.organizationId,
                                site.id,
                                site.nameKey,
                                site.details.code())
                        > 0;
    }

    /// The sites in use of an organisation with one of these names or codes.
    public List<Site> called(UUID organizationId, Collection<String> names) {
        return list(
                "organizationId = ?1 and not details.archived and (nameKey in ?2 or details.code in ?3)",
                organizationId,
                names.stream().map(SearchText::of).toList(),
                names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList());
    }

    /// Their names, archived or not.
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Site::id, Site::name));
    }
}
