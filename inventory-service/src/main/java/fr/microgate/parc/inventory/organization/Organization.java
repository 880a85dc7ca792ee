package fr.microgate.parc.inventory.organization;

import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// The shop itself or one of its clients: the boundary that no match and no reader crosses.
@Entity
public class Organization {

    enum Kind {
        SELF,
        CLIENT
    }

    @Id UUID id;

    @Version long version;

    String code;
    String name;

    @Enumerated(EnumType.STRING)
    Kind kind;

    /// Public holidays that count for its deadlines: `FR`, `FR-ALS` for Alsace-Moselle.
    String holidayCalendar;

    boolean active;
    Instant registeredAt;

    @Embedded Minimisation minimisation = Minimisation.STRICTEST;

    @SuppressWarnings("NullAway.Init")
    Organization() {}

    static Organization register(RegisterOrganization command, Instant at) {
        var organization = new Organization();
        organization.id = command.id() == null ? Ids.next() : command.id();
        organization.code = command.code();
        organization.name = command.name();
        organization.kind = command.kind();
        organization.holidayCalendar =
                command.holidayCalendar() == null ? "FR" : command.holidayCalendar();
        organization.active = true;
        organization.registeredAt = at;
        return organization;
    }

    void change(ChangeOrganization change) {
        name = change.name();
        holidayCalendar = change.holidayCalendar();
        active = change.active();
    }

    void minimise(Minimisation policy) {
        minimisation = policy;
    }

    /// Codes are UPPER_SNAKE in events.
    String holidayCode() {
        return holidayCalendar.replace('-', '_');
    }

    public boolean isShop() {
        return kind == Kind.SELF;
    }

    public UUID id() {
        return id;
    }
}
