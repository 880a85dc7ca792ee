package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.document.Envelope;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// An installed agent, known by its own id (or its device id) inside an organisation, and the
/// machine it speaks for. Contacts and the processing of inventories change it at the same time,
/// each its own columns.
@Entity
@DynamicUpdate
public class Agent {

    @Schema(name = "AgentApproval")
    enum Approval {
        /// Its documents are kept until somebody has looked at it.
        PENDING,
        APPROVED,
        REFUSED
    }

    @Id UUID id;

    UUID organizationId;
    String agentKey;
    UUID credentialId;
    @Nullable String deviceId;
    @Nullable UUID assetId;

    /// Another agent speaks for the same machine; kept by the database.
    @Column(insertable = false, updatable = false)
    boolean shared;

    /// Day of its last contact: what else it does that day changes no index.
    @Column(insertable = false, updatable = false)
    LocalDate lastContactOn;

    /// The agent that sends its documents, when it does not send them itself.
    @Nullable UUID viaAgentId;

    @Nullable Instant firstInventoryAt;
    @Nullable Instant lastFullAt;
    @Nullable Instant lastPartialAt;

    @Enumerated(EnumType.STRING)
    Approval approval;

    @Embedded Contact contact;

    @Embedded FullRequest fullRequest;

    @Embedded MachineSeen machineSeen;

    @SuppressWarnings("NullAway.Init")
    Agent() {}

    /// It spoke, whatever it said.
    void heard(Sender sender, Envelope envelope, Instant at) {
        contact.heard(sender, envelope, at);
        credentialId = sender.credential().id();
        var device = envelope.deviceId();
        if (device == null) return;
        if (announces(envelope.kind()) || deviceId == null && ofItself(envelope.kind()))
            deviceId = device;
    }

    /// An inventory may be of another machine; contact is made for the agent itself.
    private static boolean announces(Envelope.Kind kind) {
        return kind == Envelope.Kind.PROLOG || kind == Envelope.Kind.CONTACT;
    }

    private static boolean ofItself(Envelope.Kind kind) {
        return kind == Envelope.Kind.INVENTORY;
    }

    /// @param sections of a full inventory
    void delivered(Set<String> sections) {
        fullRequest.delivered(sections);
    }

    /// It is trusted as far as the agent that speaks for it.
    void standBehind(Agent sender) {
        viaAgentId = sender.id;
        approval = sender.approval;
    }

    public void spokeFor(UUID assetId, boolean partial, Instant at) {
        this.assetId = assetId;
        if (firstInventoryAt == null) firstInventoryAt = at;
        if (partial) lastPartialAt = at;
        else lastFullAt = at;
    }

    /// A full inventory of it was applied, of whichever machine.
    public void fullArrived() {
        fullRequest.arrived();
    }

    /// An inventory of it names this machine. One that is processed again tells nothing new.
    public void saw(Machine machine, Instant at) {
        if (lastFullAt != null && at.isBefore(lastFullAt)) return;
        machineSeen.saw(machine.serial(), machine.uuid(), machine.name(), at);
    }

    /// A person says that it runs on one machine.
    void runsOnOne() {
        machineSeen.forget();
    }

    /// One agent on two machines: what it says belongs to the machine that the document names,
    /// never to the one before.
    public boolean isCloned(Instant now) {
        return machineSeen.alternates(now);
    }

    /// It spoke for its machine more than once and for no other, and nothing is open about it.
    public boolean isSettled(Instant now) {
        return assetId != null
                && firstInventoryAt != null
                && lastFullAt != null
                && firstInventoryAt.isBefore(lastFullAt)
                && !isWaitedFor()
                && machineSeen.machineChanges == 0
                && !isCloned(now);
    }

    /// It was asked for a full inventory, which has not come yet.
    public boolean isWaitedFor() {
        return fullRequest.needFull != null;
    }

    /// Its next contacts ask for everything, not only for what changed.
    public void needFull(FullReason reason, Instant at) {
        fullRequest.need(reason, at);
    }

    /// Categories that it leaves out because it was told so: their sections are not gone.
    public Set<String> categoriesDisabled() {
        return fullRequest.categoriesDisabled();
    }

    public boolean isApproved() {
        return approval == Approval.APPROVED;
    }

    boolean isRefused() {
        return approval == Approval.REFUSED;
    }

    void decide(boolean approved) {
        approval = approved ? Approval.APPROVED : Approval.REFUSED;
    }

    public UUID id() {
        return id;
    }

    /// What its machine calls it.
    public String name() {
        return deviceId == null ? agentKey : deviceId;
    }

    public @Nullable UUID assetId() {
        return assetId;
    }
}
