package fr.microgate.parc.inventory.site;

import static fr.microgate.parc.inventory.DirectoryFixtures.API;
import static fr.microgate.parc.inventory.DirectoryFixtures.aSite;
import static fr.microgate.parc.inventory.DirectoryFixtures.etag;
import static fr.microgate.parc.inventory.DirectoryFixtures.importing;
import static fr.microgate.parc.inventory.DirectoryFixtures.manager;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LocationResourceTest {

    private String locations;

    @BeforeEach
    void aSiteIsThere() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        locations = "/sites/" + aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}") + "/locations";
    }

    @Test
    void placesLieInEachOther() {
        var building = added("BUILDING", "A", null);
        var room = added("ROOM", "101", building);

        as("technician")
                .get(API + locations)
                .then()
                .body("items.name", contains("A", "101"), "items[1].parentId", equalTo(building));
        as("technician")
                .get(API + locations + "/" + room)
                .then()
                .statusCode(200)
                .body("kind", equalTo("ROOM"));
    }

    @Test
    void aPlaceDoesNotLieInItself() {
        var building = added("BUILDING", "A", null);
        var floor = added("FLOOR", "1", building);
        var room = added("ROOM", "101", floor);

        for (var inside : List.of(building, floor, room)) {
            move(building, inside).statusCode(422).body("type", endsWith("/location-not-allowed"));
        }
        move(room, building).statusCode(200).body("parentId", equalTo(building));
        move(room, null).statusCode(200).body("parentId", nullValue());
    }

    @Test
    void placesAreSixLevelsDeepAtMost() {
        var parent = added("BUILDING", "1", null);
        for (var level = 2; level <= 6; level++) parent = added("ROOM", "" + level, parent);
        add("DESK", "7", parent).statusCode(422);

        var other = added("BUILDING", "B", null);
        var desk = added("DESK", "B1", other);
        move(other, parent).statusCode(422);
        add("RACK", "R", desk).statusCode(201);
    }

    @Test
    void aPlaceOfAnotherSiteIsNoParent() {
        var elsewhere = aSite(ORGANIZATION_A, "{\"name\":\"Dépôt\"}");
        var there =
                manager()
                        .body("{\"kind\":\"ROOM\",\"name\":\"1\"}")
                        .post(API + "/sites/" + elsewhere + "/locations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");

        add("DESK", "1", there).statusCode(422);
        add("DESK", "1", UUID.randomUUID().toString()).statusCode(422);
        as("admin").get(API + locations + "/" + there).then().statusCode(404);
    }

    @Test
    void namesAreTakenOnceInOnePlace() {
        var building = added("BUILDING", "A", null);
        add("ROOM", "A", null).statusCode(409).body("type", endsWith("/location-exists"));
        add("ROOM", "A", building).statusCode(201);
    }

    @Test
    void anAssetIsInAPlaceOfItsSiteWhichIsNotArchivedUnderIt() {
        var site = locations.split("/")[2];
        var room = added("ROOM", "101", null);
        var elsewhere = aSite(ORGANIZATION_A, "{\"name\":\"Dépôt\"}");
        var asset =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"PRINTER\",\"name\":\"P\",\"siteId\":\"%s\",\"locationId\":\"%s\""
                                .formatted(site, room));

        change(room, "{\"archived\":true}")
                .statusCode(409)
                .body("type", endsWith("/location-in-use"), "assets", equalTo(1));
        edit(asset, "{\"locationId\":\"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("type", endsWith("/unknown-location"));
        edit(asset, "{\"siteId\":\"%s\",\"locationId\":\"%s\"}".formatted(elsewhere, room))
                .statusCode(422);
        edit(asset, "{\"siteId\":\"%s\"}".formatted(elsewhere))
                .statusCode(200)
                .body("siteId", equalTo(elsewhere), "locationId", nullValue());
        change(room, "{\"archived\":true}").statusCode(200);
    }

    private static ValidatableResponse edit(String asset, String body) {
        return manager().header("If-Match", "*").body(body).patch(API + "/assets/" + asset).then();
    }

    @Test
    void aTableBringsLocationsAndTakesThemBack() {
        var known = added("FLOOR", "Bâtiment A", null);
        var csv =
                "Chemin;Type\nbatiment a;Bâtiment\nBâtiment A/1er étage/Bureau 12;Bureau\nGarage;\n";

        table(csv, true).then().statusCode(200).body("creates", equalTo(3), "updates", equalTo(1));
        as("technician").get(API + locations).then().body("items", hasSize(1));
        table(csv, false).then().statusCode(200);
        as("technician")
                .get(API + locations)
                .then()
                .body("items.name", contains("Bâtiment A", "1er étage", "Bureau 12", "Garage"))
                .body("items.kind", contains("BUILDING", "FLOOR", "DESK", "BUILDING"))
                .body("items[1].parentId", equalTo(known));
        table(csv, false).then().body("creates", equalTo(0), "updates", equalTo(0));

        var exported = as("technician").accept("text/csv").get(API + locations).asString();
        table(exported, false)
                .then()
                .body("rows", equalTo(4), "creates", equalTo(0), "updates", equalTo(0));
        table("Chemin;Type\nB/1;Salle\nB;Étage\n", true)
                .then()
                .body("creates", equalTo(2), "updates", equalTo(0));
        table("Chemin;Type\nHangar;Soucoupe\nCave;Bureau\n", true)
                .then()
                .body("creates", equalTo(1), "errors.line", contains(2));
        table("Chemin;Dans\n/;\n;Garage\n", true).then().body("errors.line", contains(2, 3));
        table("Chemin\n1/2/3/4/5/6/7\nGarage\ngarage\n", false)
                .then()
                .statusCode(422)
                .body("report.errors.line", contains(2, 4));
    }

    private Response table(String csv, boolean dryRun) {
        return as("fleet-manager")
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(API + locations + "/import?dryRun=" + dryRun);
    }

    @Test
    void whatHoldsOthersIsNotArchived() {
        var building = added("BUILDING", "A", null);
        var room = added("ROOM", "1", building);

        change(building, "{\"archived\":true}")
                .statusCode(409)
                .body("type", endsWith("/location-in-use"));
        change(room, "{\"archived\":true}").statusCode(200);
        change(building, "{\"archived\":true}").statusCode(200);
    }

    @Test
    void nothingIsPutInWhatIsArchived() {
        var building = added("BUILDING", "A", null);
        var room = added("ROOM", "1", building);
        var elsewhere = added("ROOM", "2", null);
        change(room, "{\"archived\":true}").statusCode(200);
        change(building, "{\"archived\":true}").statusCode(200);

        add("ROOM", "3", building).statusCode(422).body("type", endsWith("/location-not-allowed"));
        move(elsewhere, building).statusCode(422);
        change(room, "{\"archived\":false}")
                .statusCode(422)
                .body("detail", containsString(building + " is archived"));
        change(room, "{\"name\":\"1 bis\"}").statusCode(200);
        change(building, "{\"archived\":false}").statusCode(200);
        change(room, "{\"archived\":false}").statusCode(200);
    }

    @Test
    void anArchivedSiteGetsNoLocation() {
        var site = locations.split("/")[2];
        var room = added("ROOM", "1", null);
        change(room, "{\"archived\":true}").statusCode(200);
        manager()
                .header("If-Match", "*")
                .body("{\"archived\":true}")
                .patch(API + "/sites/" + site)
                .then()
                .statusCode(200);

        add("ROOM", "2", null)
                .statusCode(422)
                .body("type", endsWith("/location-not-allowed"))
                .body("detail", containsString("restore it first"));
        change(room, "{\"archived\":false}").statusCode(422);
        for (var dryRun : List.of(true, false))
            table("Chemin\nGarage\n", dryRun)
                    .then()
                    .statusCode(422)
                    .body("detail", containsString(site + " is archived"));
        as("technician").get(API + locations).then().body("items.name", contains("1"));
    }

    @Test
    void whatComesBackComesToAPlaceInUse() {
        var site = locations.split("/")[2];
        var room = added("ROOM", "101", null);
        var asset =
                aThing(
                        ORGANIZATION_A,
                        "\"kind\":\"PRINTER\",\"name\":\"P\",\"assetTag\":\"MG-1\",\"siteId\":\"%s\",\"locationId\":\"%s\""
                                .formatted(site, room));
        state(asset, "RETIRED").statusCode(200);
        change(room, "{\"archived\":true}").statusCode(200);

        state(asset, "IN_STOCK")
                .statusCode(422)
                .body("detail", containsString(room + " is archived"));
        var csv = "Étiquette;État%s\nMG-1;IN_STOCK%s\n";
        importing(ORGANIZATION_A, "assets", true, csv.formatted("", ""))
                .then()
                .body("errors.column", contains("État"));
        importing(ORGANIZATION_A, "assets", false, csv.formatted("", "")).then().statusCode(422);
        added("ROOM", "102", null);
        importing(ORGANIZATION_A, "assets", false, csv.formatted(";Emplacement;Site", ";102;Siège"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse state(String asset, String state) {
        return manager()
                .header("If-Match", "*")
                .body("{\"state\":\"%s\",\"reason\":\"DONE\"}".formatted(state))
                .put(API + "/assets/" + asset + "/state")
                .then();
    }

    @Test
    void badInputIsRefused() {
        add("CASTLE", "A", null).statusCode(400);
        add("ROOM", " ", null).statusCode(400).body("errors[0].field", equalTo("name"));
        var room = added("ROOM", "1", null);
        change(room, "{\"kind\":null}").statusCode(400);
        manager().body("{}").patch(API + locations + "/" + room).then().statusCode(428);
    }

    private String added(String kind, String name, @Nullable String parent) {
        return add(kind, name, parent).statusCode(201).extract().path("id");
    }

    private ValidatableResponse add(String kind, String name, @Nullable String parent) {
        var lies = parent == null ? "" : ",\"parentId\":\"%s\"".formatted(parent);
        return manager()
                .body("{\"kind\":\"%s\",\"name\":\"%s\"%s}".formatted(kind, name, lies))
                .post(API + locations)
                .then();
    }

    private ValidatableResponse move(String id, @Nullable String parent) {
        return change(
                id, "{\"parentId\":%s}".formatted(parent == null ? null : '"' + parent + '"'));
    }

    private ValidatableResponse change(String id, String body) {
        return manager()
                .header("If-Match", etag(locations + "/" + id))
                .body(body)
                .patch(API + locations + "/" + id)
                .then();
    }
}
