package fr.microgate.parc.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.local.client.Agent;
import org.junit.jupiter.api.Test;

/// Journey 1: a fact seen on a machine becomes an incident, a message and a piece of evidence, and
/// is closed by the next fact. Nobody types anything.
class MachineSpeaksIT extends Journey {

    @Test
    void anUnencryptedDiskIsATicketUntilItIsEncrypted() {
        var laptop = Laptop.of(CLIENT_A);

        laptop.says("No");

        var asset = laptop.asset();
        assertThat(asset.path("softwareCount").asInt()).isEqualTo(1);
        var ticket = laptop.ticket("Chiffrement du disque", "NEW");
        assertThat(ticket.path("number").asText()).matches("T-\\d{4}-\\d{6}");
        assertThat(inboxOf("technician", ticket.path("number").asText())).isNotBlank();
        assertThat(mailTo("technician@parc.local", ticket.path("number").asText())).isTrue();
        evidence(asset, "DISK_ENCRYPTION", "FAIL");

        laptop.says("Yes");

        var resolved = laptop.ticket("Chiffrement du disque", "RESOLVED");
        assertThat(resolved.path("id")).isEqualTo(ticket.path("id"));
        assertThat(resolved.path("resolutionCode").asText()).isEqualTo("CONTROL_PASSED");
        evidence(asset, "DISK_ENCRYPTION", "PASS");
        assertThat(laptop.tickets()).hasSize(1);
    }

    @Test
    void everyStepIsInTheAuditTrailAndTheChainHolds() {
        var laptop = Laptop.of(CLIENT_A);
        laptop.says("No");
        var ticket = laptop.ticket("Chiffrement du disque", "NEW");

        one(
                "auditor",
                "compliance",
                "/audit?organizationId=" + CLIENT_A + "&objectId=" + ticket.path("id").asText(),
                line -> line.path("verb").asText().equals("open"));
        var verified =
                API.as("auditor").post("compliance", "/audit/verification", "{}").expect(200);
        assertThat(verified.json().findValuesAsText("ok")).isNotEmpty().containsOnly("true");
    }

    @Test
    void whatCannotBeUnderstoodIsKeptWithTheReason() {
        var agent = Agent.of(API, CLIENT_B);

        assertThat(agent.deliver("<html><body>login</body></html>").status()).isEqualTo(200);

        var raw =
                one(
                        "inventory",
                        "/raw-inventories?status=QUARANTINED&organizationId=" + CLIENT_B,
                        one -> one.path("credentialId").asText().equals(agent.id()));
        assertThat(raw.path("reason").asText()).contains("HTML");
    }
}
