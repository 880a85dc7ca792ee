package fr.microgate.parc.inventory.privacy;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// Marks the fields of the API that say something of people: `x-personal` is `personal` where a
/// person stands, `possible` where people write names, `opaque` where a reference or number leads
/// to a person by other records only. A field without a mark says nothing of people.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class PersonalFields implements OASFilter {

    static final String MARK = "x-personal";

    /// `Schema.field level`, or `*.field level` for all schemas that are not named themselves.
    static final String TABLE =
            """
            *.civility personal
            *.firstName personal
            *.lastName personal
            *.emails personal
            *.phones personal
            *.login personal
            *.department personal
            PersonView.title personal
            PersonDetails.title personal
            *.personRef opaque
            *.assignedBy opaque
            *.returnedBy opaque
            *.createdBy opaque
            *.decidedBy opaque
            *.mergedBy opaque
            *.undoneBy opaque
            *.author opaque
            *.actor opaque
            *.serial opaque
            *.agentKey possible
            *.deviceId possible
            *.remoteAddress personal
            AgentView.tag possible
            AgentView.name none
            *.tags possible
            *.name possible
            *.assetTag possible
            *.domain possible
            *.otherName possible
            *.discovered possible
            *.manual possible
            *.components personal
            *.changes possible
            *.text possible
            *.label possible
            *.reason possible
            *.warnings possible
            *.address possible
            *.phone possible
            *.openingHours possible
            *.accessNotes possible
            *.supplier possible
            *.template possible
            AssetModel.name none
            AssetStateDescription.label none
            DescribeModel.name none
            MergeAsset.reason none
            MergeView.reason none
            OperatingSystem.name none
            ReasonView.label none
            RenewalReason.reason none
            SetAssetState.reason none
            SoftwareView.name none
            TitleView.name none
            """;

    private static final Map<String, String> LEVELS = levels();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents();
        if (components == null || components.getSchemas() == null) return;
        components.getSchemas().forEach(PersonalFields::mark);
    }

    private static void mark(String name, Schema schema) {
        if (schema.getProperties() == null) return;
        schema.getProperties()
                .forEach((field, property) -> {
                    var level = level(name, field);
                    if (level != null && property.getRef() == null)
                        property.addExtension(MARK, level);
                });
    }

    static @Nullable String level(String schema, String field) {
        var own = LEVELS.get(schema + "." + field);
        var level = own == null ? LEVELS.get("*." + field) : own;
        return "none".equals(level) ? null : level;
    }

    private static Map<String, String> levels() {
        return Arrays.stream(TABLE.split("\n"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }
}
