package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// What is wrong with a text, and where, in words for whoever looks after the agents. Parsers speak
/// of their own classes and settings.
final class Broken {

    private static final Pattern CHARACTER =
            Pattern.compile("(?s)Unexpected character \\('(.)' \\(code .*");

    private static final Pattern CLOSING =
            Pattern.compile("(?s)Unexpected close marker '(.)': expected '(.)'.*");

    /// What the parser of Java says when the text ends within an element.
    private static final String ENDS = "must start and end within the same entity";

    /// `ParseError at [row,col]:[3,5] Message: …`
    private static final Pattern XML_MESSAGE = Pattern.compile("(?s).*\\bMessage: (.*)");

    private Broken() {}

    /// @param reached how far the parser came
    static UnreadableDocument json(JsonProcessingException e, JsonLocation reached) {
        var said = e.getLocation();
        var location = said == null ? reached : said;
        return new UnreadableDocument(why(e) + at(location.getLineNr(), location.getColumnNr()));
    }

    private static String why(JsonProcessingException e) {
        var said = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        if (e instanceof StreamConstraintsException)
            return said.contains("depth")
                    ? "nested deeper than " + JsonDocument.DEEPEST
                    : "a text, a name or a number that is too long";
        if (e instanceof JsonEOFException) return "not well-formed JSON: it ends too early";
        var character = CHARACTER.matcher(said);
        if (character.matches())
            return "not well-formed JSON: «%s» is not expected".formatted(character.group(1));
        var closing = CLOSING.matcher(said);
        if (closing.matches())
            return "not well-formed JSON: «%s» where «%s» is expected"
                    .formatted(closing.group(1), closing.group(2));
        return said.contains("UTF-8")
                ? "not well-formed JSON: bytes that are no UTF-8"
                : "not well-formed JSON: something that is not expected";
    }

    static UnreadableDocument xml(XMLStreamException e) {
        var said = e.getMessage() == null ? "" : e.getMessage();
        var message = XML_MESSAGE.matcher(said);
        var location = e.getLocation();
        var why = message.matches() ? message.group(1).strip() : said;
        if (why.contains(ENDS)) why = "it ends too early";
        if (why.startsWith("JAXP")) why = "more of something than is allowed";
        if (why.endsWith(".")) why = why.substring(0, why.length() - 1);
        return new UnreadableDocument(
                "not well-formed XML: "
                        + why
                        + (location == null
                                ? ""
                                : at(location.getLineNumber(), location.getColumnNumber())));
    }

    private static String at(int line, int column) {
        return line < 1 ? "" : " (line %d, column %d)".formatted(line, column);
    }
}
