package fr.microgate.parc.inventory.person;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        examples =
                """
                {"status": "LEFT"}\
                """)
record SetPersonStatus(@NotNull Presence status) {

    /// A person becomes ERASED by an erasure order, never by hand.
    enum Presence {
        ACTIVE,
        LEFT
    }

    PersonStatus asked() {
        return PersonStatus.valueOf(status.name());
    }
}
