package fr.microgate.parc.inventory.asset;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Conditions on the table `asset`, to stand behind another one, and what is bound to them.
public final class Conditions {

    /// It did not turn out to be another machine.
    static final String STANDING = "asset.merged_into_id IS NULL";

    private static final String WITHIN = "asset.organization_id = ?";

    private final List<Part> parts = new ArrayList<>();
    private @Nullable UUID organization;
    private @Nullable Range range;
    private boolean firstLook;

    /// @param listed an index lists the machines of the value newest first
    private record Part(String sql, @Nullable Object value, boolean listed) {}

    /// A filter that means several values of a column, each of which an index lists newest first.
    ///
    /// @param column expression of the index
    /// @param type of its values
    record Range(String column, String type, String comparison, Object value) {

        String sql() {
            return column + " " + comparison;
        }
    }

    /// Nothing when there is no value.
    ///
    /// @param condition with a question mark for the value
    public Conditions and(String condition, @Nullable Object value) {
        return and(condition, value, false);
    }

    /// As `and`, of a column whose machines an index lists newest first, also together with those
    /// of the other columns that this is said of.
    Conditions listed(String condition, @Nullable Object value) {
        return and(condition, value, true);
    }

    private Conditions and(String condition, @Nullable Object value, boolean listed) {
        if (value != null) parts.add(new Part(condition, value, listed));
        return this;
    }

    Conditions and(boolean asked, String condition) {
        if (asked) parts.add(new Part(condition, null, false));
        return this;
    }

    public Conditions and(Conditions others) {
        parts.addAll(others.parts);
        if (organization == null) organization = others.organization;
        if (range == null) range = others.range;
        firstLook |= others.firstLook;
        return this;
    }

    /// As `and`, of what may be so of most machines, or of few that are not the newest.
    Conditions broad(String condition, @Nullable Object value) {
        firstLook |= value != null;
        return and(condition, value);
    }

    Conditions within(@Nullable UUID organizationId) {
        if (organization == null) organization = organizationId;
        return listed(WITHIN, organizationId);
    }

    /// @param comparison with a question mark for the value
    Conditions and(String column, String type, String comparison, @Nullable Object value) {
        if (value == null) return this;
        var asked = new Range(column, type, comparison, value);
        if (range == null) range = asked;
        return broad(asked.sql(), value);
    }

    @Nullable UUID organization() {
        return organization;
    }

    /// Whether all machines, or all of an organisation, are meant.
    boolean isOfAll() {
        return parts.stream().allMatch(part -> List.of(STANDING, WITHIN).contains(part.sql()));
    }

    /// Whether `listed` was said of more than the organisation.
    boolean narrowed() {
        return parts.stream().anyMatch(part -> part.listed() && !part.sql().equals(WITHIN));
    }

    /// Whether the newest machines are looked at first.
    boolean firstLook() {
        return firstLook;
    }

    /// The first of them; null when there is none.
    @Nullable Range range() {
        return range;
    }

    /// Those that `listed` was said of.
    Conditions list() {
        return only(Part::listed);
    }

    /// Those that `listed` was not said of.
    Conditions unlisted() {
        return only(part -> !part.listed());
    }

    /// All but the one of the range.
    Conditions withoutRange() {
        var without = range == null ? null : range.sql();
        return only(part -> !part.sql().equals(without));
    }

    private Conditions only(Predicate<Part> wanted) {
        var some = new Conditions();
        parts.stream().filter(wanted).forEach(some.parts::add);
        return some;
    }

    public String sql() {
        return parts.stream().map(part -> " AND " + part.sql()).collect(Collectors.joining());
    }

    /// @param next number of the first question mark
    /// @return number of the one after the last
    public int bind(PreparedStatement statement, int next) throws SQLException {
        var at = next;
        for (var part : parts) {
            var value = part.value();
            if (value != null) bind(statement, at++, value);
        }
        return at;
    }

    static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        switch (value) {
            case Long[] numbers ->
                    statement.setArray(
                            at, statement.getConnection().createArrayOf("bigint", numbers));
            case String[] texts ->
                    statement.setArray(at, statement.getConnection().createArrayOf("text", texts));
            case UUID[] ids ->
                    statement.setArray(at, statement.getConnection().createArrayOf("uuid", ids));
            default -> statement.setObject(at, value);
        }
    }

    /// Pattern of what begins with the text; the database takes both sides to lower case.
    static @Nullable String beginning(@Nullable String text) {
        if (text == null) return null;
        return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
