package fr.microgate.parc.inventory.organization;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.microgate.parc.testing.Repository;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneShopTest {

    private static final String MIGRATION =
            "inventory-service/src/main/resources/db/migration/V152__one_shop.sql";

    @Test
    void aSecondShopIsRefused() {
        register("SHOP", "SELF").statusCode(201);

        register("OTHER", "SELF").statusCode(409).body("type", endsWith("/shop-exists"));
        register("OTHER", "CLIENT").statusCode(201);
        as("technician")
                .get(API + "/organizations?kind=SELF")
                .then()
                .body("items.code", equalTo(List.of("SHOP")));
    }

    @Test
    void aClientStaysAClient() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");

        manager()
                .header("If-Match", "*")
                .body("{\"kind\":\"SELF\"}")
                .patch(API + "/organizations/" + ORGANIZATION_A)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("kind"));
        table("Code;Nom;Type\nCLIENT-A;Client;Boutique\n")
                .statusCode(422)
                .body("report.errors.column", equalTo(List.of("Type")));
    }

    @Test
    void aTableBringsOneShopAtMost() {
        table("Code;Nom;Type\nUNE;Une;Boutique\nDEUX;Deux;Boutique\n")
                .statusCode(422)
                .body("report.errors.line", equalTo(List.of(3)));
        table("Code;Nom;Type\nUNE;Une;Boutique\n").statusCode(200);
        table("Code;Nom;Type\nDEUX;Deux;Boutique\n")
                .statusCode(422)
                .body("report.errors", hasSize(1));
        table("Code;Nom;Type\nUNE;Une seule;Boutique\n").statusCode(200);
    }

    @Test
    void twoThatAreThereAlreadyStopNoMigration() throws SQLException, IOException {
        var migration = Files.readString(Repository.file(MIGRATION));
        var url = ConfigProvider.getConfig().getValue("parc.test.superuser-url", String.class);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE organization (kind text)");
            statement.execute("INSERT INTO organization VALUES ('SELF'), ('SELF')");
            statement.execute(migration);
            statement.execute("TRUNCATE organization");
            statement.execute("INSERT INTO organization VALUES ('SELF'), ('CLIENT'), ('CLIENT')");
            statement.execute(migration);
            assertThatThrownBy(() -> statement.execute("INSERT INTO organization VALUES ('SELF')"))
                    .hasMessageContaining("organization_shop");
        }
    }

    private static ValidatableResponse register(String code, String kind) {
        return manager()
                .body("{\"code\":\"%s\",\"name\":\"x\",\"kind\":\"%s\"}".formatted(code, kind))
                .post(API + "/organizations")
                .then();
    }

    private static ValidatableResponse table(String csv) {
        return as("fleet-manager")
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(API + "/organizations/import?dryRun=false")
                .then();
    }
}
