package fr.microgate.parc.inventory.csv;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Says of every list that it is also a table.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TablesInOpenApi implements OASFilter {

    private static final String JSON = "application/json";

    @Override
    public PathItem filterPathItem(PathItem path) {
        if (path.getGET() != null) document(path.getGET());
        return path;
    }

    private static void document(Operation operation) {
        var answers = operation.getResponses();
        var ok = answers == null ? null : answers.getAPIResponse("200");
        var content = ok == null ? null : ok.getContent();
        if (content == null || !(isTable(content) || isPage(content))) return;
        content.addMediaType(
                CsvOutput.MEDIA_TYPE,
                OASFactory.createMediaType()
                        .schema(
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .description(
                                                "All of the list, whatever the page: UTF-8 with BOM, semicolons, a header in"
                                                        + " French, or in English when Accept-Language asks for it")));
    }

    private static boolean isTable(Content content) {
        return content.getMediaType(CsvOutput.MEDIA_TYPE) != null;
    }

    private static boolean isPage(Content content) {
        var json = content.getMediaType(JSON);
        var schema = json == null ? null : json.getSchema();
        return schema != null && schema.getRef() != null && schema.getRef().contains("/Page");
    }
}
