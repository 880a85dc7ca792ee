package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.posture.Control;
import fr.microgate.parc.inventory.posture.Result;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Filters of assets, for each list of them; they combine. `AssetFilters` turns them into SQL.
public class AssetQuery {

    private static final String TRUE_OR_FALSE = "true|false";

    @RestQuery @Nullable UUID organizationId;

    @RestQuery
    @Parameter(description = "Several are either of them", example = "DEPLOYED")
    List<AssetState> state = List.of();

    @RestQuery
    @Parameter(description = "Several are either of them", example = "LAPTOP")
    List<AssetKind> kind = List.of();

    @RestQuery @Nullable Criticality criticality;

    @RestQuery @Nullable Ownership ownership;

    @RestQuery
    @Parameter(description = "Who speaks for it", example = "AGENT")
    @Nullable @Pattern(regexp = "AGENT|SNMP|MANUAL|CSV|HOST") String source;

    @RestQuery
    @Parameter(description = "The whole of it, in any case", example = "5CG1234XYZ")
    @Nullable @Size(max = 120) String serial;

    @RestQuery
    @Parameter(description = "The whole of it, in any case", example = "COMPTA-PC")
    @Nullable @Size(max = 120) String name;

    @RestQuery
    @Parameter(description = "Beginning of it, in any case", example = "Dell")
    @Nullable @Size(max = 120) String manufacturer;

    @RestQuery
    @Parameter(description = "Beginning of it, in any case", example = "Latitude 54")
    @Nullable @Size(max = 120) String model;

    @RestQuery
    @Parameter(
            description = "The whole of it, in any case, with or without accents",
            example = "vip")
    @Nullable @Size(max = 40) String tag;

    @RestQuery @Nullable UUID modelId;

    @RestQuery @Nullable UUID siteId;

    @RestQuery
    @Parameter(description = "There, or in a location that lies in it")
    @Nullable UUID locationId;

    @RestQuery
    @Parameter(description = "Who has it now")
    @Nullable UUID personRef;

    @RestQuery
    @Parameter(
            description = "Whether a person or a site has it now",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable @Pattern(regexp = TRUE_OR_FALSE) String assigned;

    @RestQuery
    @Parameter(description = "Beginning of it, in any case", example = "Microsoft Windows 10")
    @Nullable @Size(max = 120) String osName;

    @RestQuery
    @Parameter(description = "Beginning of it, in any case", example = "22H2")
    @Nullable @Size(max = 60) String osVersion;

    @RestQuery
    @Parameter(description = "Together with result", example = "DISK_ENCRYPTION")
    @Nullable Control control;

    @RestQuery
    @Parameter(description = "What the control says", example = "FAIL")
    @Nullable Result result;

    @RestQuery
    @Parameter(description = "Posture score at most", example = "60")
    @Nullable @Min(0) @Max(100) Integer maxScore;

    @RestQuery
    @Parameter(description = "Under no warranty from this day on", example = "2027-01-01")
    @Nullable LocalDate warrantyEndsBefore;

    @RestQuery
    @Parameter(
            description = "Days without an inventory; what never reported is not silent",
            example = "30")
    @Nullable @Min(1) @Max(3_650) Integer silentSinceDays;

    @RestQuery
    @Parameter(
            description = "Whether it reports a name that may not be shown",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable @Pattern(regexp = TRUE_OR_FALSE) String toRename;

    @RestQuery
    @Parameter(description = "Id of /software: it is installed")
    @Nullable Long softwareTitleId;

    @RestQuery
    @Parameter(
            description = "Together with softwareTitleId: in a version before this one",
            example = "140.0")
    @Nullable @Size(max = 100) String versionBelow;

    /// The one organisation that is looked at; all of them when empty.
    ///
    /// @param only the one that the caller may see
    public Optional<UUID> scope(Optional<UUID> only) {
        return only.or(() -> Optional.ofNullable(organizationId));
    }
}
