package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.DirectoryFixtures.aSite;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.ManyMachines;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a filter finds is the same whether few or many machines match, from the first page to the
/// last one.
@QuarkusTest
class AssetPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Inject TestClock clock;

    @BeforeEach
    void twoOrganizationsAreThere() {
        clock.set(NOW);
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        aThing(ORGANIZATION_B, "\"kind\":\"PHONE\",\"name\":\"PC-0\"");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 2_300})
    void warrantiesThatEndComePageByPage(int machines) {
        ManyMachines.of(ORGANIZATION_A, machines + 100);
        ManyMachines.run(
                """
                INSERT INTO asset_due (asset_id, organization_id, in_use, warranty_ends_on)
                SELECT id, organization_id, true, date '2026-01-01' + CASE WHEN substr(name, 4)::int <= %d THEN 0 ELSE 10 END
                FROM asset ON CONFLICT (asset_id) DO UPDATE SET warranty_ends_on = excluded.warranty_ends_on\
                """
                        .formatted(machines));
        var ended = "limit=150&warrantyEndsBefore=2026-01-02";
        var ofA = names(machines, 1);

        assertThat(pages(() -> asClientOf(ORGANIZATION_A), ended)).isEqualTo(ofA);
        assertThat(pages(() -> asClientOf(ORGANIZATION_A), ended + "&kind=LAPTOP&kind=UPS"))
                .isEqualTo(ofA);
        assertThat(pages(() -> as("technician"), ended + "&kind=LAPTOP")).isEqualTo(ofA);
        assertThat(pages(() -> as("technician"), ended + "&organizationId=" + ORGANIZATION_A))
                .isEqualTo(ofA);
        assertThat(pages(() -> as("technician"), ended)).hasSize(machines + 1).containsAll(ofA);
        assertThat(pages(() -> asClientOf(ORGANIZATION_B), ended)).containsExactly("PC-0");
        assertThat(pages(() -> as("technician"), "warrantyEndsBefore=2026-01-01")).isEmpty();
    }

    /// Over two days or over twenty.
    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void silenceBeginsAtTheHour(int hoursBetween) {
        ManyMachines.of(ORGANIZATION_A, 40);
        ManyMachines.run(
                "UPDATE asset SET last_inventory_at = timestamptz '2026-11-24T10:00:00Z' - substr(name, 4)::int * interval '%d hours' WHERE organization_id = '%s'"
                        .formatted(hoursBetween, ORGANIZATION_A));

        for (var days : List.of("1", "10")) {
            var silent =
                    names(40, 1).stream()
                            .filter(name ->
                                    Integer.parseInt(name.substring(3)) * hoursBetween
                                            >= Integer.parseInt(days) * 24)
                            .toList();
            assertThat(pages(() -> asClientOf(ORGANIZATION_A), "limit=7&silentSinceDays=" + days))
                    .isEqualTo(silent);
            assertThat(pages(() -> as("technician"), "limit=7&kind=LAPTOP&silentSinceDays=" + days))
                    .isEqualTo(silent);
        }
    }

    @Test
    void beginningsOfFewAndOfManyNamesComePageByPage() {
        ManyMachines.of(ORGANIZATION_A, 60);
        ManyMachines.run(
                "UPDATE asset SET manufacturer = 'Maison ' || substr(name, 4)::int %% 20 WHERE organization_id = '%s'"
                        .formatted(ORGANIZATION_A));

        assertThat(pages(() -> as("technician"), "limit=7&manufacturer=maison"))
                .isEqualTo(names(60, 1));
        assertThat(pages(() -> as("technician"), "limit=7&manufacturer=maison 19"))
                .containsExactly("PC-59", "PC-39", "PC-19");
        assertThat(pages(() -> as("technician"), "limit=7&manufacturer=maison 1&kind=LAPTOP"))
                .hasSize(33)
                .startsWith("PC-59", "PC-58")
                .endsWith("PC-10", "PC-1");
    }

    /// Building 1 has the floors 2 and 3, building 4 nothing, and the rooms from 5 on are on floor
    /// 3.
    @ParameterizedTest
    @ValueSource(ints = {3, 40, 300})
    void whoAsksForABuildingGetsItsRooms(int rooms) {
        var last = rooms + 4;
        ManyMachines.of(ORGANIZATION_A, 400);
        ManyMachines.run(
                """
                INSERT INTO location (id, version, site_id, kind, name, parent_id, archived)
                SELECT %1$s, 0, '%2$s', 'ROOM', 'L' || i, CASE WHEN i > 4 THEN %3$s WHEN i IN (2, 3) THEN %4$s END, i %% 2 = 0
                FROM generate_series(1, %5$d) AS i\
                """
                        .formatted(
                                place("i"),
                                aSite(ORGANIZATION_A, "{\"name\":\"Siège\"}"),
                                place("3"),
                                place("1"),
                                last));
        ManyMachines.run(
                "UPDATE asset SET location_id = %s WHERE name <> 'PC-0'"
                        .formatted(place("substr(name, 4)::int %% %d + 1".formatted(last))));

        for (var user :
                List.<Supplier<RequestSpecification>>of(
                        () -> as("technician"), () -> asClientOf(ORGANIZATION_A))) {
            assertThat(at(user, 1)).isEqualTo(names(last, place -> place != 4));
            assertThat(at(user, 2)).isEqualTo(names(last, place -> place == 2));
            assertThat(at(user, 3)).isEqualTo(names(last, place -> place == 3 || place > 4));
            assertThat(at(user, 4)).isEqualTo(names(last, place -> place == 4));
        }
        assertThat(at(() -> asClientOf(ORGANIZATION_B), 1)).isEmpty();
    }

    private static String place(String number) {
        return "('01900000-0000-7000-9000-' || lpad(to_hex(%s), 12, '0'))::uuid".formatted(number);
    }

    private static List<String> at(Supplier<RequestSpecification> user, int place) {
        var filter = "limit=150&kind=LAPTOP&locationId=01900000-0000-7000-9000-%012x";
        var found = pages(user, filter.formatted(place));
        assertThat(pages(user, filter.formatted(place).replace("&kind=LAPTOP", "")))
                .isEqualTo(found);
        return found;
    }

    private static List<String> names(int places, IntPredicate at) {
        return names(400, 1).stream()
                .filter(name -> at.test(Integer.parseInt(name.substring(3)) % places + 1))
                .toList();
    }

    private static List<String> names(int from, int to) {
        return IntStream.iterate(from, number -> number >= to, number -> number - 1)
                .mapToObj(number -> "PC-" + number)
                .toList();
    }

    private static List<String> pages(Supplier<RequestSpecification> user, String filter) {
        var all = new ArrayList<String>();
        String next = null;
        do {
            var asked = user.get();
            if (next != null) asked.queryParam("pageToken", next);
            var page =
                    asked.get("/api/inventory/v1/assets?" + filter)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            all.addAll(page.getList("items.name"));
            next = page.getString("nextPageToken");
        } while (next != null);
        return all;
    }
}
