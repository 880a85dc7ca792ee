package fr.microgate.parc.compliance.audit;

import static fr.microgate.parc.compliance.audit.AuditFixtures.actionsOf;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Six rows in the chain of client A and two in that of client B, and somebody with all rights on
/// the database.
@QuarkusTest
class AuditTamperingTest {

    @Inject AuditConsumer consumer;
    @Inject AuditTrail trail;
    @Inject AuditVerification verification;
    @Inject Delivery delivery;
    @Inject DataSource dataSource;

    @BeforeEach
    void twoChains() {
        delivery.deliver(consumer, actionsOf(ORGANIZATION_A, 6));
        delivery.deliver(consumer, actionsOf(ORGANIZATION_B, 2));
    }

    @Test
    void reportsEachChain() {
        assertThatJson(verify("{}"))
                .isEqualTo(
                        """
                        {"verifiedAt": "${json-unit.any-string}", "rows": 8, "ok": true, "chains": [
                          {"chain": "01900000-0000-7000-8000-00000000000a", "rows": 6, "ok": true, "findings": [], "moreFindings": 0},
                          {"chain": "01900000-0000-7000-8000-00000000000b", "rows": 2, "ok": true, "findings": [], "moreFindings": 0}]}
                        """);
    }

    @Test
    void saysWhereAFieldWasChanged() throws SQLException {
        tamper(
                "UPDATE audit_event SET verb = 'read' WHERE chain_id = '%s' AND seq = 3"
                        .formatted(ORGANIZATION_A));

        assertThatJson(verify("{}"))
                .isEqualTo(
                        """
                        {"verifiedAt": "${json-unit.any-string}", "rows": 8, "ok": false, "chains": [
                          {"chain": "01900000-0000-7000-8000-00000000000a", "rows": 6, "ok": false, "moreFindings": 0, "findings": [
                            {"chain": "01900000-0000-7000-8000-00000000000a", "seq": 3, "kind": "CHANGED",
                             "detail": "the row does not match its hash"}]},
                          {"chain": "01900000-0000-7000-8000-00000000000b", "rows": 2, "ok": true, "findings": [], "moreFindings": 0}]}
                        """);
        assertThatJson(verify("{\"organizationId\": \"" + ORGANIZATION_B + "\"}"))
                .node("ok")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 6})
    void findsAFieldChangedTogetherWithItsHash(long seq) throws SQLException {
        var row = row(seq);
        row.actor = "somebody-else";
        row.rowHash = row.hash();
        tamper("DELETE FROM audit_event WHERE action_id = '" + row.actionId + "'");
        insert(row);

        assertThat(findings()).containsExactly("CHANGED " + seq);
    }

    @Test
    void findsARemovedRow() throws SQLException {
        tamper(
                "DELETE FROM audit_event WHERE chain_id = '%s' AND seq = 3"
                        .formatted(ORGANIZATION_A));

        assertThat(findings()).containsExactly("REMOVED 3");
    }

    @Test
    void findsARemovedLastRow() throws SQLException {
        tamper(
                "DELETE FROM audit_event WHERE chain_id = '%s' AND seq = 6"
                        .formatted(ORGANIZATION_A));

        assertThat(findings()).containsExactly("REMOVED 6");
    }

    @Test
    void findsARowInsertedAtTheEnd() throws SQLException {
        insert(forged(6));

        assertThat(findings()).containsExactly("INSERTED 7");
    }

    @Test
    void findsARowInsertedInTheMiddleOfRenumberedOnes() throws SQLException {
        var forged = forged(3);
        tamper(
                "UPDATE audit_event SET seq = -seq - 1 WHERE chain_id = '%s' AND seq > 3"
                        .formatted(ORGANIZATION_A));
        tamper("UPDATE audit_event SET seq = -seq WHERE seq < 0");
        insert(forged);

        assertThat(findings()).containsExactly("INSERTED 4");
    }

    @Test
    void findsARemovedHead() throws SQLException {
        tamper("DELETE FROM audit_head WHERE chain_id = '%s'".formatted(ORGANIZATION_A));

        assertThat(findings()).containsExactly("REMOVED 0");
    }

    @Test
    void aChainThatNeverWasIsNotCalledIntact() {
        Tokens.as("auditor")
                .contentType("application/json")
                .body("{\"organizationId\": \"01900000-0000-7000-8000-0000000000ff\"}")
                .post("/api/compliance/v1/audit/verification")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_event SET verb = 'read'",
                "DELETE FROM audit_event",
                "TRUNCATE audit_event",
                "TRUNCATE audit_head CASCADE"
            })
    void theServiceItselfCannotChangeARow(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var attempt = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> attempt.execute(statement))
                    .withMessageContaining("audit_event is append-only");
        }
        assertThat(trail.count()).isEqualTo(8);
    }

    private List<String> findings() {
        return verification.verify(ORGANIZATION_A).chains().getFirst().findings().stream()
                .map(finding -> finding.kind() + " " + finding.seq())
                .toList();
    }

    private static String verify(String body) {
        return Tokens.as("auditor")
                .contentType("application/json")
                .body(body)
                .post("/api/compliance/v1/audit/verification")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private AuditEvent row(long seq) {
        return trail.find("chainId = ?1 and seq = ?2", ORGANIZATION_A, seq).singleResult();
    }

    private AuditEvent forged(long after) {
        return AuditEvent.chain(
                AuditFixtures.anAction("forged"), ORGANIZATION_A, after + 1, row(after).rowHash);
    }

    private void tamper(String sql) throws SQLException {
        try (var connection = allPowerful();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void insert(AuditEvent row) throws SQLException {
        try (var connection = allPowerful();
                var insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO audit_event (chain_id, seq, action_id, actor, role, verb, object_type, object_id,
                                    result, occurred_at, prev_hash, row_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                """)) {
            insert.setObject(1, row.chainId);
            insert.setLong(2, row.seq);
            insert.setObject(3, row.actionId);
            insert.setString(4, row.actor);
            insert.setString(5, row.role);
            insert.setString(6, row.verb);
            insert.setString(7, row.objectType);
            insert.setString(8, row.objectId);
            insert.setString(9, row.result);
            insert.setTimestamp(10, java.sql.Timestamp.from(row.occurredAt));
            insert.setBytes(11, row.prevHash);
            insert.setBytes(12, row.rowHash);
            insert.executeUpdate();
        }
    }

    /// Triggers and foreign keys do not hold a superuser up.
    private Connection allPowerful() throws SQLException {
        var connection =
                DriverManager.getConnection(
                        ConfigProvider.getConfig()
                                .getValue("parc.test.superuser-url", String.class));
        try (var statement = connection.createStatement()) {
            statement.execute("SET search_path = compliance");
            statement.execute("SET session_replication_role = replica");
        }
        return connection;
    }
}
