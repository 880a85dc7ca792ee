package fr.microgate.parc.ticket.inventory;

import fr.microgate.parc.ticket.ticket.Level;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// How the shop speaks of a posture control and how soon it wants it mended: data, changed by a
/// migration.
@Entity
@Table(name = "control_reference")
class Control {

    @Id String code;
    String label;
    String failure;

    @Enumerated(EnumType.STRING)
    Level urgency;

    @SuppressWarnings("NullAway.Init")
    Control() {}

    /// A control that inventory-service has and this table not yet.
    static Control unnamed(String code) {
        var control = new Control();
        control.code = code;
        control.label = code;
        control.failure = "Contrôle %s en échec".formatted(code);
        control.urgency = Level.MEDIUM;
        return control;
    }
}
