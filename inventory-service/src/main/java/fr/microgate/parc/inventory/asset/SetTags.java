package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.SearchText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record SetTags(
        @Schema(examples = "[\"comptabilite\", \"a-surveiller\"]") @NotNull @Size(max = 20) List<
                                @NotNull @Size(max = 40) @Pattern(
                                        regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                                        message = "is lower-case letters, digits and single dashes")
                                String>
                        tags) {

    /// The tag that somebody means who writes it as a word: `À surveiller` is `a-surveiller`.
    public static String slug(String word) {
        return SearchText.of(word).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
