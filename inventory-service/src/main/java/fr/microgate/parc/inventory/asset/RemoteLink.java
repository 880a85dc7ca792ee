package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Section;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A way to get at a machine's screen. An agent says the id: only one that can do nothing in an
/// address becomes part of one.
public record RemoteLink(
        @Schema(examples = "teamviewer") String tool,
        @Schema(examples = "123456789") String id,
        @Schema(
                        description = "Opens the tool; absent when it has none to open",
                        examples = "https://start.teamviewer.com/123456789")
                @Nullable String url) {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9@._-]+");

    static @Nullable List<RemoteLink> of(@Nullable Map<Section, List<Entry>> components) {
        if (components == null) return null;
        var links =
                components.getOrDefault(Section.REMOTE_ACCESS, List.of()).stream()
                        .map(RemoteLink::of)
                        .toList();
        return links.isEmpty() ? null : links;
    }

    private static RemoteLink of(Entry entry) {
        var tool = String.valueOf(entry.text("tool"));
        var id = String.valueOf(entry.text("id"));
        return new RemoteLink(tool, id, url(tool, id.replace(" ", "")));
    }

    private static @Nullable String url(String tool, String id) {
        if (!HARMLESS.matcher(id).matches()) return null;
        return switch (tool) {
            case "teamviewer" -> "https://start.teamviewer.com/" + id;
            case "anydesk" -> "anydesk:" + id;
            case "rustdesk" -> "rustdesk://" + id;
            default -> null;
        };
    }
}
