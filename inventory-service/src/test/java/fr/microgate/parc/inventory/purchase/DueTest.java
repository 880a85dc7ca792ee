package fr.microgate.parc.inventory.purchase;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.aModel;
import static fr.microgate.parc.inventory.Fixtures.aThing;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.testing.Tokens.as;
import static fr.microgate.parc.testing.Tokens.asClientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DueTest {

    private static final String API = "/api/inventory/v1";

    @Inject OutboxRows outbox;
    @Inject TestClock clock;
    @Inject WarnOfWarranties job;

    @BeforeEach
    void twoClients() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void warrantiesEndInTheOrderOfTheirDays() {
        bought(ORGANIZATION_A, "late", "\"warrantyEnd\":\"2027-01-15\"");
        bought(ORGANIZATION_A, "soon", "\"warrantyEnd\":\"2026-11-24\"");
        bought(ORGANIZATION_B, "other", "\"warrantyEnd\":\"2026-12-24\"");
        bought(ORGANIZATION_A, "over", "\"warrantyEnd\":\"2026-11-23\"");
        bought(ORGANIZATION_A, "far", "\"warrantyEnd\":\"2028-01-01\"");

        assertThat(pages("/warranties?limit=1")).containsExactly("soon", "other", "late");
        assertThat(pages("/warranties?limit=2&endsBefore=2027-01-15"))
                .containsExactly("soon", "other");
        assertThat(
                        pages(
                                "/warranties?limit=2&endsBefore=2030-01-01&organizationId="
                                        + ORGANIZATION_A))
                .containsExactly("soon", "late", "far");
        asClientOf(ORGANIZATION_B)
                .get(API + "/warranties?organizationId=" + ORGANIZATION_A)
                .then()
                .body("items.name", equalTo(List.of("other")));
        as("technician").get(API + "/warranties?pageToken=bm8").then().statusCode(400);
        as("technician").get(API + "/warranties?endsBefore=soon").then().statusCode(400);
    }

    @Test
    void aWarrantyIsToldOnceForEachThreshold() {
        bought(ORGANIZATION_A, "PC-1", "\"warrantyEnd\":\"2027-02-22\"");

        assertThat(job.warnSome()).isEqualTo(1);
        assertThat(job.warnSome()).isZero();
        clock.set(Instant.parse("2027-01-23T10:00:00Z"));
        assertThat(job.warnSome()).isEqualTo(1);
        clock.set(Instant.parse("2027-02-20T10:00:00Z"));
        assertThat(job.warnSome()).isEqualTo(1);
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        assertThat(job.warnSome()).isZero();

        var told = outbox.events("warranty-ending");
        assertThat(told.stream().map(row -> row.data().path("daysLeft").asInt()))
                .containsExactly(90, 30, 2);
        assertThat(told.getFirst().data().path("endsOn").asText()).isEqualTo("2027-02-22");
        assertThat(told.getFirst().actor()).isEqualTo("system:inventory.ending-warranties");
    }

    @Test
    void whatIsKnownLateIsToldOnceAndWhatIsExtendedAgain() {
        var id = bought(ORGANIZATION_A, "PC-1", "\"warrantyEnd\":\"2026-11-28\"");
        job.warn();
        write(id, "\"warrantyEnd\":\"2026-12-20\",\"warrantyKind\":\"ONSITE\"");
        job.warn();
        write(id, "\"warrantyEnd\":\"2026-12-20\",\"warrantyKind\":\"NBD\"");
        job.warn();

        assertThat(
                        outbox.events("warranty-ending").stream()
                                .map(row -> row.data().path("daysLeft").asInt()))
                .containsExactly(4, 26);
    }

    @Test
    void aRetiredMachineIsNoLongerDue() {
        var id =
                bought(
                        ORGANIZATION_A,
                        "PC-1",
                        "\"purchasedOn\":\"2015-01-01\",\"warrantyEnd\":\"2026-11-28\"");
        as("fleet-manager")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"RETIRED\",\"reason\":\"OLD\"}")
                .put(API + "/assets/" + id + "/state")
                .then()
                .statusCode(200);

        job.warn();
        assertThat(outbox.events("warranty-ending")).isEmpty();
        assertThat(pages("/renewals")).isEmpty();
        assertThat(pages("/warranties")).isEmpty();
    }

    @Test
    void ageIsThatOfTheModelOrFiveYears() {
        aModel("HP", "Short", "\"expectedLifeMonths\":12");
        var old = bought(ORGANIZATION_A, "old", "\"purchasedOn\":\"2021-11-24\"");
        bought(ORGANIZATION_A, "young", "\"purchasedOn\":\"2021-11-25\"");
        bought(
                ORGANIZATION_B,
                "short",
                "\"purchasedOn\":\"2020-01-01\",\"inServiceOn\":\"2025-10-01\"",
                "\"manufacturer\":\"HP\",\"model\":\"Short\",");

        assertThat(pages("/renewals?limit=1")).containsExactly("short", "old");
        assertThat(pages("/renewals?dueBy=2026-11-25")).containsExactly("short", "old", "young");
        as("technician")
                .get(API + "/renewals?organizationId=" + ORGANIZATION_A)
                .then()
                .body("items.assetId", equalTo(List.of(old)))
                .body("items[0].dueOn", equalTo("2026-11-24"))
                .body("items[0].reasons.reason", equalTo(List.of("AGE")));
        asClientOf(ORGANIZATION_B)
                .get(API + "/renewals")
                .then()
                .body("items.name", equalTo(List.of("short")));
    }

    @Test
    void aModelWithoutSupportMakesItsMachinesDue() {
        aModel("HP", "Dropped", "\"endOfSupport\":\"2026-06-30\"");
        aThing(
                ORGANIZATION_A,
                "\"state\":\"DEPLOYED\",\"kind\":\"AP\",\"name\":\"wifi\",\"manufacturer\":\"HP\",\"model\":\"Dropped\"");

        assertThat(pages("/renewals?reason=END_OF_SUPPORT")).containsExactly("wifi");
        as("technician").get(API + "/renewals?reason=AGE").then().body("items", empty());
    }

    @Test
    void thePostureMakesAMachineDue() {
        var credential = aCredential(ORGANIZATION_A);
        deliver(credential, aLaptop("No").replace("\"25H2\"", "\"21H2\""));
        outcome(credential);

        as("technician")
                .get(API + "/renewals")
                .then()
                .body("items.name", equalTo(List.of("COMPTA-PC")))
                .body(
                        "items[0].reasons.reason",
                        equalTo(List.of("OS_END_OF_LIFE", "FAILING_POSTURE")))
                .body("items[0].dueOn", equalTo("2023-10-10"))
                .body("items[0].reasons.since", equalTo(List.of("2023-10-10", "2026-11-24")));
        deliver(credential, aLaptop("Yes"));
        outcome(credential);
        assertThat(pages("/renewals")).isEmpty();
    }

    private static String bought(UUID organization, String name, String purchase) {
        return bought(organization, name, purchase, "");
    }

    private static String bought(UUID organization, String name, String purchase, String more) {
        var id =
                aThing(
                        organization,
                        more
                                + "\"state\":\"DEPLOYED\",\"kind\":\"LAPTOP\",\"name\":\"%s\""
                                        .formatted(name));
        write(id, purchase);
        return id;
    }

    private static void write(String id, String purchase) {
        as("technician")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{" + purchase + "}")
                .put(API + "/assets/" + id + "/purchase")
                .then()
                .statusCode(200);
    }

    private static List<String> pages(String list) {
        return fr.microgate.parc.inventory.Fixtures.pages(API + list, "items.name");
    }
}
