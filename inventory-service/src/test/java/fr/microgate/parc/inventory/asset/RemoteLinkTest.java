package fr.microgate.parc.inventory.asset;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteLinkTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "teamviewer, 123456789, https://start.teamviewer.com/123456789",
                "teamviewer, 123 456 789, https://start.teamviewer.com/123456789",
                "anydesk, 987654321, anydesk:987654321",
                "anydesk, compta@ad, anydesk:compta@ad",
                "rustdesk, 112233, rustdesk://112233",
                "meshcentral, node-1, -"
            })
    void aToolIsOpenedByItsLink(String tool, String id, String url) {
        assertThat(links(tool, id)).containsExactly(new RemoteLink(tool, id, url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/../../evil",
                "1?x=1",
                "1#x",
                "javascript:alert(1)",
                "1\" onclick=\"x",
                "1%0a",
                "é1",
                "<script>"
            })
    void anIdThatCouldDoSomethingIsNoLink(String id) {
        for (var tool : List.of("teamviewer", "anydesk", "rustdesk"))
            assertThat(links(tool, id)).containsExactly(new RemoteLink(tool, id, null));
    }

    @Test
    void aMachineWithoutAnyHasNone() {
        assertThat(RemoteLink.of(Map.of())).isNull();
        assertThat(RemoteLink.of(null)).isNull();
    }

    private static List<RemoteLink> links(String tool, String id) {
        var links =
                RemoteLink.of(
                        Map.of(
                                Section.REMOTE_ACCESS,
                                List.of(new Entry(Map.of("tool", tool, "id", id)))));
        return links == null ? List.of() : links;
    }
}
