package fr.microgate.parc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.microgate.parc.local.part.Part;
import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final Parts all = new Parts(stack("").parts());

    @Test
    void choosesAPartWithAllItNeeds() {
        assertThat(names(stack("keycloak").parts())).containsExactly("postgresql", "keycloak");
        assertThat(names(stack("inventory, mail").parts()))
                .containsExactly("postgresql", "kafka", "mail", "keycloak", "inventory");
    }

    @Test
    void namesThePartsItHasWhenAskedForAnother() {
        assertThatThrownBy(() -> stack("oracle"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("postgresql, kafka, mail, keycloak, inventory");
    }

    @Test
    void startsWhatIsNeededFirstAndStopsItLast() {
        var started = Collections.synchronizedList(new ArrayList<Part>());
        var stopped = Collections.synchronizedList(new ArrayList<Part>());

        all.eachAfterItsNeeds(started::add).join();
        all.eachBeforeItsNeeds(stopped::add).join();

        assertThat(names(started)).containsSubsequence("postgresql", "keycloak", "notification");
        assertThat(names(stopped)).containsSubsequence("notification", "keycloak", "postgresql");
        assertThat(started).hasSize(8).containsExactlyInAnyOrderElementsOf(stopped);
    }

    private static LocalStack stack(String only) {
        return new LocalStack(Settings.of(Path.of("/parc"), Map.of(), Map.of("only", only)));
    }

    private static List<String> names(List<Part> parts) {
        return parts.stream().map(Part::name).toList();
    }
}
