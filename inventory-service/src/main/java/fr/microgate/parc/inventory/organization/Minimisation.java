package fr.microgate.parc.inventory.organization;

import fr.microgate.parc.inventory.document.Section;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an organisation lets its agents say of people (RGPD art. 5, minimisation): nothing, unless
/// it was asked for.
///
/// @param keepsUsers logged-on users, the last user and the access log
/// @param keepsLocalAccounts accounts and groups of the machine
@Embeddable
@Schema(
        description = "Personal sections that agents may deliver, and how long bodies are kept",
        examples =
                """
                {"keepsUsers": true, "keepsLocalAccounts": false, "rawRetentionDays": 30}\
                """)
public record Minimisation(
        @Schema(description = "Logged-on users, the last user and the access log")
                boolean keepsUsers,
        @Schema(description = "Accounts and groups of the machine") boolean keepsLocalAccounts,
        @Schema(description = "Days that documents are kept as delivered") @Min(1) @Max(365) int rawRetentionDays) {

    static final Minimisation STRICTEST = new Minimisation(false, false, 30);

    /// Categories that agents leave out, as their protocol lists them. A running process and an
    /// environment variable may hold anything: they are never asked for.
    public String noCategory() {
        var left = new ArrayList<>(List.of("process", "environment"));
        if (!keepsUsers) left.add("user");
        if (!keepsLocalAccounts) left.addAll(List.of("local_user", "local_group"));
        if (!keepsUsers) left.add("accesslog");
        return String.join(",", left);
    }

    /// Sections that are not kept, whoever sends them.
    public Set<Section> refused() {
        var refused = EnumSet.noneOf(Section.class);
        if (!keepsUsers) refused.add(Section.USERS);
        if (!keepsLocalAccounts) refused.add(Section.LOCAL_ACCOUNTS);
        return refused;
    }
}
