package fr.microgate.parc.inventory.csv;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Why a row cannot be taken",
        examples =
                """
                {"line": 3, "column": "Courriel", "message": "n'est pas une adresse e-mail", "value": "jeanne.fr"}\
                """)
public record CsvError(
        @Schema(description = "Line of the file where the row begins; the header is line 1")
                long line,
        @Nullable String column,
        @Schema(description = "In French, or in English when Accept-Language asks for it")
                String message,
        @Nullable String value) {

    private static final int LONGEST_VALUE = 120;

    public CsvError {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }
}
