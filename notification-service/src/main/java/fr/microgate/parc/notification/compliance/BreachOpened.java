package fr.microgate.parc.notification.compliance;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record BreachOpened(@NotNull UUID breachId) {

    static final String TYPE = "fr.microgate.parc.compliance.breach-opened.v1";
}
