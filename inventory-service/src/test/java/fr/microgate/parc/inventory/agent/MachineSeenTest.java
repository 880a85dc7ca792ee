package fr.microgate.parc.inventory.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// One agent on two machines is told from a machine that changed.
class MachineSeenTest {

    @Test
    void aNewMainboardIsNoClone() {
        var seen = new MachineSeen();
        var at = Instant.parse("2026-11-23T10:00:00Z");
        seen.saw("A", "1", "pc", at);
        seen.saw(null, "1", "pc", at);
        seen.saw("a", null, "pc", at);
        seen.saw("B", "2", "pc", at);
        seen.saw("B", "2", "pc", at);
        assertThat(seen.alternates(at)).isFalse();
        seen.saw("A", "1", "pc", at);
        assertThat(seen.alternates(at)).isTrue();
    }

    @Test
    void aNameThatComesBackOnceIsNoClone() {
        var seen = new MachineSeen();
        var at = Instant.parse("2026-11-23T10:00:00Z");
        for (var name : new String[] {"pixel", "PIXEL.lan", "tablette", "pixel"})
            seen.saw(null, null, name, at);
        assertThat(seen.alternates(at)).isFalse();
        seen.saw(null, null, "tablette", at);
        assertThat(seen.alternates(at)).isTrue();
    }
}
