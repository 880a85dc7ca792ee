package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.raw.Reason;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why no machine can be made of a document whose machine is not known yet.
record WhyAside(Reason code, String text) {

    private static final String PARTIAL =
            "a partial inventory of a machine that is not known yet: its agent must send a full one";
    private static final String NAMELESS =
            "a machine that is not known yet, and neither hardware nor bios in the document to know it by";
    private static final String UNIDENTIFIED =
            "nothing identifies the machine or its agent (no device id, serial, UUID or MAC address)";

    /// @param unnamed whether no agent stands for the machine either
    static @Nullable WhyAside of(InventoryDocument document, boolean unnamed) {
        if (document.partial() && !document.isDiscovery())
            return new WhyAside(Reason.UNKNOWN_MACHINE, PARTIAL);
        if (!document.sections().contains(Section.IDENTITY))
            return new WhyAside(Reason.UNKNOWN_MACHINE, NAMELESS);
        if (!unnamed || document.isIdentified()) return null;
        // A device that did not answer says so itself.
        var said = Stream.concat(Stream.of(UNIDENTIFIED), document.warnings().stream());
        return new WhyAside(Reason.UNIDENTIFIED, said.limit(2).collect(Collectors.joining("; ")));
    }
}
