package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.InventoryProblem.PARAMETER_NOT_ALLOWED;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "What the rule of a control may say beside being active; absent is the default")
record Parameters(
        @Schema(
                        description =
                                "RECENT_CONTACT, RECENT_REBOOT, RECENT_FULL_INVENTORY: older than this fails",
                        examples = "30")
                @Nullable @Min(1) @Max(365) Integer maxDays,
        @Schema(
                        description =
                                "REMOTE_ACCESS: tools that may be installed, as agents name them, whatever their case",
                        examples = "[\"anydesk\"]")
                @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> allowedTools,
        @Schema(description = "SUPPORTED_OS: whether extended support (LTS, ESM, ESU) counts")
                @Nullable Boolean extendedSupport) {

    static final Parameters NONE = new Parameters(null, null, null);

    /// Refuses what the control would not read: a rule must not look stricter than it is.
    void mustBeOf(Control control) {
        var strangers = new ArrayList<String>();
        var values = new java.util.TreeMap<String, @Nullable Object>();
        values.put("maxDays", maxDays);
        values.put("allowedTools", allowedTools);
        values.put("extendedSupport", extendedSupport);
        for (Map.Entry<String, @Nullable Object> value : values.entrySet())
            if (value.getValue() != null && !control.parameters().contains(value.getKey()))
                strangers.add(value.getKey());
        if (!strangers.isEmpty())
            throw PARAMETER_NOT_ALLOWED.problem(
                    "%s has no parameter %s; it has %s.",
                    control, String.join(", ", strangers), control.parameters());
    }
}
