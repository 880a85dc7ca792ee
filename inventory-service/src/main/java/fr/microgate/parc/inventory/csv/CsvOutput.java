package fr.microgate.parc.inventory.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table for a spreadsheet: UTF-8 with BOM, semicolons, and no cell that it would run as a
/// formula.
public final class CsvOutput implements AutoCloseable {

    public static final String MEDIA_TYPE = "text/csv";

    /// A spreadsheet takes the full-width signs for the others, and looks behind spaces.
    private static final Pattern FORMULA =
            Pattern.compile("(?s)([\\s\\u00A0]*[=+\\-@＝＋－＠]|[\\t\\r\\n]).*");

    private final Writer out;
    private final CsvWriter writer;

    public CsvOutput(OutputStream stream, List<String> header) throws IOException {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write(CsvText.BOM);
        writer =
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out);
        writer.writeRecord(header);
    }

    /// @param cells written by their `toString`; null is an empty cell
    public void row(@Nullable Object... cells) {
        writer.writeRecord(Arrays.stream(cells).map(CsvOutput::safe).toList());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static String safe(@Nullable Object cell) {
        var text = cell == null ? "" : cell.toString();
        return !(cell instanceof Number) && isFormula(text) ? "'" + text : text;
    }

    static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches();
    }
}
