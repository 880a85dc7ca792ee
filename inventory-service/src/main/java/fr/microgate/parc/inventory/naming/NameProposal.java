package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record NameProposal(
        @Schema(examples = "COMPTA-PC") String name,
        @Schema(description = "Of the rule that made it", examples = "{SERVICE}-PC")
                String template,
        @Schema(description = "What to think of before using it") @Nullable String warning) {

    static NameProposal of(String name, Template template) {
        return new NameProposal(
                name,
                template.text(),
                template.isPersonal() ? Wording.asked().of(Template.PERSONAL) : null);
    }
}
