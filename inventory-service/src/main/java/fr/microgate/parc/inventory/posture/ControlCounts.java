package fr.microgate.parc.inventory.posture;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many machines of an organisation each result has")
record ControlCounts(Control control, long pass, long fail, long unknown, long excepted) {

    static ControlCounts of(Control control, Map<Result, Long> counts) {
        return new ControlCounts(
                control,
                counts.getOrDefault(Result.PASS, 0L),
                counts.getOrDefault(Result.FAIL, 0L),
                counts.getOrDefault(Result.UNKNOWN, 0L),
                counts.getOrDefault(Result.EXCEPTED, 0L));
    }
}
