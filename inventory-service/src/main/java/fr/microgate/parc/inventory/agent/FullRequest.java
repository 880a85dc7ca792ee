package fr.microgate.parc.inventory.agent;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks an agent for a full inventory. Agents know no such order, but they send everything when a
/// section of their last inventory is gone: one category of low value is switched off for one
/// contact and on again at the next. An agent that did not understand is told once that its contact
/// failed, which makes it fall back to the XML protocol, where every inventory is full.
@Embeddable
class FullRequest {

    /// Sections that nobody misses for a day, by their category; the least missed first.
    private static final Map<String, String> LOW_VALUE = lowValue();

    /// Never empty: an agent that runs as a service keeps its former list then.
    private static final String LEAST = "process,environment";

    private static final int STEPS = 3;

    @Enumerated(EnumType.STRING)
    @Nullable FullReason needFull;

    @Nullable Instant needFullSince;

    /// Contacts since then.
    int fullAsked;

    /// The categories that the agent leaves out since its last contact, because it was told so.
    @Nullable String noCategorySent;

    /// The next PROLOG is answered in XML.
    boolean xmlExpected;

    /// Categories of low value that its last full inventory had.
    @Nullable String lowValueSent;

    void need(FullReason reason, Instant at) {
        if (needFull != null) return;
        needFull = reason;
        needFullSince = at;
        fullAsked = 0;
    }

    /// A machine behind the agent is asked through it: it makes no contact of its own.
    ///
    /// @param waited whether there is one at this contact
    void behind(boolean waited, Instant at) {
        if (waited) need(FullReason.BEHIND, at);
        else if (needFull == FullReason.BEHIND) clear();
    }

    void arrived() {
        if (needFull == FullReason.BEHIND) return;
        if (needFull == null && fullAsked == 0 && !xmlExpected) return;
        clear();
    }

    private void clear() {
        needFull = null;
        needFullSince = null;
        fullAsked = 0;
        xmlExpected = false;
    }

    /// @param sections what a full inventory had
    void delivered(Set<String> sections) {
        var sent =
                LOW_VALUE.entrySet().stream()
                        .filter(entry -> sections.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(","));
        if (!sent.equals(lowValueSent)) lowValueSent = sent;
    }

    /// The list for this contact; empty when the contact has to fail.
    Optional<String> nextCategories(String policy) {
        var base = policy.isBlank() ? LEAST : policy;
        if (needFull != null) {
            var step = fullAsked++ % STEPS;
            if (step == STEPS - 1) {
                xmlExpected = true;
                return Optional.empty();
            }
            if (step == 0) base = base + "," + lever(split(base).collect(Collectors.toSet()));
        }
        if (!base.equals(noCategorySent)) noCategorySent = base;
        return Optional.of(base);
    }

    /// Whether this PROLOG is answered in XML: the one after the contact that failed. An agent that
    /// would send no full inventory then either comes back to contacts.
    boolean takesXml() {
        if (!xmlExpected) return false;
        xmlExpected = false;
        return true;
    }

    Set<String> categoriesDisabled() {
        return split(noCategorySent).collect(Collectors.toUnmodifiableSet());
    }

    /// A category that is on now: one that the agent has sent, or one that nearly every machine
    /// has.
    private String lever(Set<String> base) {
        var off = categoriesDisabled();
        return Stream.concat(split(lowValueSent), LOW_VALUE.values().stream())
                .filter(category -> !base.contains(category) && !off.contains(category))
                .findFirst()
                .orElse("controller");
    }

    private static Stream<String> split(@Nullable String list) {
        return list == null
                ? Stream.empty()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(category -> !category.isEmpty());
    }

    private static Map<String, String> lowValue() {
        var categories = new LinkedHashMap<String, String>();
        categories.put("controllers", "controller");
        categories.put("sounds", "sound");
        categories.put("inputs", "input");
        categories.put("slots", "slot");
        categories.put("ports", "port");
        categories.put("modems", "modem");
        return categories;
    }
}
