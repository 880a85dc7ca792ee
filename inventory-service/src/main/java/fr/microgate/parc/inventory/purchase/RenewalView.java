package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.asset.AssetKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Renewal")
record RenewalView(
        UUID assetId,
        UUID organizationId,
        String name,
        AssetKind kind,
        @Schema(description = "Day of the first reason, or of the reason that was asked for")
                LocalDate dueOn,
        List<Why> reasons) {

    @Schema(name = "RenewalReasonCode")
    enum Reason {
        /// In service, or bought, for longer than its model lasts; estimated by its firmware or its
        /// registration where nobody says.
        AGE("life_ends_on"),
        /// Its operating system gets no security updates any more. The day is known before it
        /// comes: ask for a later dueBy.
        OS_END_OF_LIFE("os_ended_on"),
        /// So many controls of its posture fail as the shop says.
        FAILING_POSTURE("failing_on"),
        /// Its maker dropped the model.
        END_OF_SUPPORT("support_ends_on");

        /// Of `asset_due`.
        final String column;

        Reason(String column) {
            this.column = column;
        }
    }

    @Schema(name = "RenewalReason")
    record Why(
            Reason reason,
            LocalDate since,
            @Schema(description = "True when nobody wrote when it was bought")
                    @Nullable Boolean estimated) {}

    String key() {
        return new DayKey(dueOn, assetId).toString();
    }
}
