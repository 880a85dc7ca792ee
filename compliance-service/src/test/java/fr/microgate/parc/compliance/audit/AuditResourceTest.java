package fr.microgate.parc.compliance.audit;

import static fr.microgate.parc.compliance.audit.AuditFixtures.ACTION;
import static fr.microgate.parc.compliance.audit.AuditFixtures.anActionTold;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditResourceTest {

    private static final String AUDIT = "/api/compliance/v1/audit";

    @Inject AuditConsumer consumer;
    @Inject Delivery delivery;
    @Inject OutboxRows outbox;

    @BeforeEach
    void threeActions() {
        tell(anActionTold(ORGANIZATION_A).put("actionId", "0199f3a3-0000-7000-8000-000000000001"));
        tell(
                anActionTold(null)
                        .put("actionId", "0199f3a3-0000-7000-8000-000000000002")
                        .put("actor", "system:housekeeping")
                        .put("role", "system"));
        var read =
                anActionTold(ORGANIZATION_B)
                        .put("actionId", "0199f3a3-0000-7000-8000-000000000003")
                        .put("verb", "read")
                        .put("onBehalfOf", "someone")
                        .put("reason", "SUPPORT")
                        .put("before", "aa")
                        .put("after", "bb");
        read.putObject("object").put("type", "breach").put("id", "breach-1");
        tell(read);
    }

    @Test
    void listsTheNewestFirst() {
        assertThatJson(Tokens.as("auditor").get(AUDIT).asString())
                .isEqualTo(
                        """
                        {"items": [
                          {"actionId": "0199f3a3-0000-7000-8000-000000000003", "at": "2026-11-23T16:05:00Z",
                           "actor": "3f1c1c1e-5d0b-4c55-9d1a-0a4f7a0f2b11", "onBehalfOf": "someone", "role": "technician", "verb": "read",
                           "object": {"type": "breach", "id": "breach-1"},
                           "organizationId": "01900000-0000-7000-8000-00000000000b",
                           "result": "DONE", "reason": "SUPPORT", "before": "aa", "after": "bb",
                           "seq": 1, "rowHash": "${json-unit.regex}[0-9a-f]{64}"},
                          {"actionId": "0199f3a3-0000-7000-8000-000000000002", "at": "2026-11-23T16:05:00Z",
                           "actor": "system:housekeeping", "role": "system", "verb": "assign",
                           "object": {"type": "ticket", "id": "0199f3a1-1111-7222-8333-444455556666"},
                           "result": "DONE", "seq": 1, "rowHash": "${json-unit.regex}[0-9a-f]{64}"},
                          {"actionId": "0199f3a3-0000-7000-8000-000000000001", "at": "2026-11-23T16:05:00Z",
                           "actor": "3f1c1c1e-5d0b-4c55-9d1a-0a4f7a0f2b11", "role": "technician", "verb": "assign",
                           "object": {"type": "ticket", "id": "0199f3a1-1111-7222-8333-444455556666"},
                           "organizationId": "01900000-0000-7000-8000-00000000000a",
                           "result": "DONE", "seq": 1, "rowHash": "${json-unit.regex}[0-9a-f]{64}"}]}
                        """);
    }

    @Test
    void filters() {
        assertThat(actions("organizationId=" + ORGANIZATION_A)).containsExactly("1");
        assertThat(actions("organizationId=" + AuditHeads.PLATFORM)).containsExactly("2");
        assertThat(actions("actor=system:housekeeping")).containsExactly("2");
        assertThat(actions("objectType=ticket")).containsExactly("2", "1");
        assertThat(
                        actions(
                                "objectType=ticket&objectId=0199f3a1-1111-7222-8333-444455556666&organizationId="
                                        + ORGANIZATION_A))
                .containsExactly("1");
        assertThat(actions("objectId=breach-1")).containsExactly("3");
        assertThat(actions("objectId=breach-1&objectType=ticket")).isEmpty();
    }

    @Test
    void pages() {
        var token = Tokens.as("dpo").get(AUDIT + "?limit=2").jsonPath().getString("nextPageToken");

        assertThat(actions("limit=2")).containsExactly("3", "2");
        assertThat(actions("limit=2&pageToken=" + token)).containsExactly("1");
    }

    @Test
    void readingAndVerifyingLeaveALine() {
        Tokens.as("dpo").get(AUDIT).then().statusCode(200);
        Tokens.as("dpo")
                .contentType("application/json")
                .body("{}")
                .post(AUDIT + "/verification")
                .then()
                .statusCode(200);

        assertThat(outbox.audited()).containsExactly("read audit-trail", "verify audit-trail");
    }

    private void tell(ObjectNode action) {
        delivery.deliver(consumer, List.of(Events.record(ACTION, action)));
    }

    private static List<String> actions(String filter) {
        return Tokens.as("dpo")
                .get(AUDIT + "?" + filter)
                .jsonPath()
                .getList("items.actionId", String.class)
                .stream()
                .map(id -> id.substring(id.length() - 1))
                .toList();
    }
}
