package fr.microgate.parc.inventory.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.testing.Repository;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is written of personal data is what there is: a new column or field is decided on.
@QuarkusTest
class PersonalDataPageTest {

    private static final Pattern COLUMN = Pattern.compile("`([a-z_]+\\.[a-z0-9_]+)`");
    private static final String COLUMNS =
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = current_schema() AND data_type IN ('text', 'jsonb', 'json', 'ARRAY', 'bytea', 'character varying')
              AND table_name <> 'flyway_schema_history'\
            """;

    @TestHTTPResource(value = "/openapi", management = true)
    URL openApi;

    @Inject EntityManager entities;

    @Test
    void everyColumnIsOnThePage() throws IOException {
        var page = Files.readString(Repository.file("docs/reference/personal-data.md"));
        var written = COLUMN.matcher(page).results().map(found -> found.group(1)).sorted().toList();
        List<String> columns = entities.createNativeQuery(COLUMNS, String.class).getResultList();

        assertThat(written).as("each once, and no other").doesNotHaveDuplicates();
        assertThat(new TreeSet<>(columns))
                .as("columns of the database, and those of docs/reference/personal-data.md")
                .isEqualTo(new TreeSet<>(written));
    }

    @Test
    void theFieldsOfPeopleAreMarkedInTheApi() {
        var api = RestAssured.get(openApi).then().statusCode(200).extract().asString();

        assertThat(api)
                .containsPattern("firstName:\\R(?: +[a-z].*\\R)*? +x-personal: personal")
                .contains("x-personal: possible")
                .contains("x-personal: opaque")
                .doesNotContain("x-personal: none");
        for (var line : PersonalFields.TABLE.split("\n")) {
            var field = line.split(" ")[0].split("\\.");
            assertThat(api).as(line).contains(" " + field[1] + ":");
            if (!field[0].equals("*")) assertThat(api).as(line).contains(" " + field[0] + ":");
        }
        assertThat(Arrays.stream(PersonalFields.TABLE.split("\n")).map(line -> line.split(" ")[1]))
                .containsOnly("none", "opaque", "possible", "personal");
    }
}
