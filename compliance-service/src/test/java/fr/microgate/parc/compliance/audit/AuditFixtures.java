package fr.microgate.parc.compliance.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.platform.event.Ids;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

final class AuditFixtures {

    static final String ACTION = "audit/action-recorded";

    private AuditFixtures() {}

    static ActionRecorded anAction(String objectId) {
        return new ActionRecorded(
                Ids.next(),
                "someone",
                null,
                "technician",
                "assign",
                new ActionRecorded.Target("ticket", objectId),
                Tokens.ORGANIZATION_A,
                "DONE",
                null,
                Instant.parse("2026-11-23T16:05:00.123456789Z"),
                null,
                null);
    }

    static AuditHead anEmptyChain() {
        var head = new AuditHead();
        head.chainId = Tokens.ORGANIZATION_A;
        head.rowHash = RowHash.GENESIS;
        return head;
    }

    static List<AuditEvent> append(AuditHead head, int rows) {
        var chain = new ArrayList<AuditEvent>();
        for (var row = 0; row < rows; row++)
            chain.add(head.append(anAction("object-" + (head.seq + 1))));
        return chain;
    }

    static ObjectNode anActionTold(@Nullable UUID organization) {
        var action = Events.example(ACTION, 1).put("actionId", Ids.next().toString());
        if (organization == null) action.remove("organizationId");
        else action.put("organizationId", organization.toString());
        return action;
    }

    static List<ConsumerRecord<String, byte[]>> actionsOf(UUID organization, int number) {
        return Stream.generate(() -> Events.record(ACTION, anActionTold(organization)))
                .limit(number)
                .toList();
    }
}
