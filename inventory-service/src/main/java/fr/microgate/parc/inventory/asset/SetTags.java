package fr.microgate.parc.inventory.asset;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record SetTags(
        @Schema(examples = "[\"comptabilite\", \"a-surveiller\"]") @NotNull @Size(max = 20) List<
                                @NotNull @Size(max = 40) @Pattern(
                                        regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                                        message = "is lower-case letters, digits and single dashes")
                                String>
                        tags) {}
