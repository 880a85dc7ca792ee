package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.pages;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TagTest {

    private static final String ASSETS = "/api/inventory/v1/assets";

    private String id;

    @BeforeEach
    void aLaptop() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        id = aThing(ORGANIZATION_A, "\"kind\":\"LAPTOP\",\"name\":\"PC-1\"");
    }

    @Test
    void tagsAreSetSortedAndFound() {
        tag("*", "\"compta\",\"a-surveiller\",\"compta\"")
                .then()
                .statusCode(200)
                .body("tags", contains("a-surveiller", "compta"));

        assertThat(pages(ASSETS + "?tag=compta", "items.id")).containsExactly(id);
        assertThat(pages(ASSETS + "?tag=com", "items.id")).isEmpty();
        assertThat(pages(ASSETS + "?tag=COMPTA", "items.id")).containsExactly(id);
        assertThat(pages(ASSETS + "?tag=À surveiller", "items.id")).containsExactly(id);
        as("technician")
                .get(ASSETS + "/" + id + "/history")
                .then()
                .body(
                        "items[0].changes[0].change.fields[0].after",
                        equalTo("a-surveiller, compta"));
        tag("*", "").then().statusCode(200).body("tags.size()", equalTo(0));
    }

    @Test
    void twoPeopleMeetOnTheTagsOnly() {
        var etag = as("technician").get(ASSETS + "/" + id).header("ETag");
        tag(etag, "\"un\"").then().statusCode(200);

        tag(etag, "\"deux\"").then().statusCode(412).body("current.tags", contains("un"));
        as("technician")
                .header("If-Match", etag)
                .contentType("application/json")
                .body("{\"name\":\"PC-2\"}")
                .patch(ASSETS + "/" + id)
                .then()
                .statusCode(200)
                .body("tags", contains("un"));
    }

    @Test
    void aTagIsAShortSlug() {
        tag("*", "\"Compta\"").then().statusCode(400);
        tag("*", "\"a b\"").then().statusCode(400);
        tag("*", "\"%s\"".formatted("x".repeat(41))).then().statusCode(400);
        var many = IntStream.range(0, 21).mapToObj("\"t%d\""::formatted);
        tag("*", many.collect(Collectors.joining(","))).then().statusCode(400);
    }

    private Response tag(String ifMatch, String tags) {
        return as("technician")
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body("{\"tags\":[%s]}".formatted(tags))
                .put(ASSETS + "/" + id + "/tags");
    }
}
