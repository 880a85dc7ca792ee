package fr.microgate.parc.inventory.posture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The controls that a date decides: each says when it turns by itself.
@ApplicationScoped
class TimeChecks {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int REBOOT_DAYS = 30;
    private static final int FULL_DAYS = 14;

    /// How far a clock, or a time zone that was taken for another, may be ahead.
    private static final Duration AHEAD = Duration.ofDays(1);

    private final PostureConfig config;
    private final EndOfLife endOfLife;

    TimeChecks(PostureConfig config, EndOfLife endOfLife) {
        this.config = config;
        this.endOfLife = endOfLife;
    }

    Finding supportedOs(Facts facts, Rule rule, Instant now) {
        var system = facts.operatingSystem();
        if (system == null) return Finding.unknown("OS_UNKNOWN");
        return endOfLife
                .of(system)
                .map(cycle -> {
                    var until = cycle.until(isExtended(rule));
                    return day(now).isAfter(until)
                            ? Finding.fail("OS_SUPPORT", cycle.label(), until)
                            : Finding.passUntil(
                                    until.plusDays(1).atStartOfDay(PARIS).toInstant(),
                                    "OS_SUPPORT",
                                    cycle.label(),
                                    until);
                })
                .orElseGet(() -> Finding.unknown("OS_SUPPORT_UNKNOWN", system.name()));
    }

    @Nullable LocalDate systemEndsOn(Facts facts, @Nullable Rule rule) {
        var system = facts.operatingSystem();
        if (system == null) return null;
        return endOfLife.of(system).map(cycle -> cycle.until(isExtended(rule))).orElse(null);
    }

    private boolean isExtended(@Nullable Rule rule) {
        var said = rule == null ? null : rule.parameters().extendedSupport();
        return said == null ? config.extendedSupport() : said;
    }

    Finding recentContact(Facts facts, @Nullable Rule rule, Instant now) {
        var days = rule == null ? null : rule.parameters().maxDays();
        var longest = days == null ? config.silentAfter() : Duration.ofDays(days);
        return since(facts.spoken().lastInventoryAt(), longest, now, "CONTACT");
    }

    Finding recentFullInventory(Facts facts, Rule rule, Instant now) {
        var longest = Duration.ofDays(rule.maxDays(FULL_DAYS));
        return since(facts.spoken().lastFullAt(), longest, now, "FULL_INVENTORY");
    }

    Finding recentReboot(Facts facts, Rule rule, Instant now) {
        var system = facts.operatingSystem();
        return since(
                system == null ? null : system.lastBootAt(),
                Duration.ofDays(rule.maxDays(REBOOT_DAYS)),
                now,
                "REBOOT");
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }

    /// The last day is named only once it is too long ago: until then it differs every day.
    private static Finding since(
            @Nullable Instant last, Duration longest, Instant now, String what) {
        if (last == null) return Finding.unknown(what + "_NEVER");
        if (last.isAfter(now.plus(AHEAD)))
            return Finding.unknownUntil(last.minus(AHEAD), what + "_AHEAD", day(last));
        return last.isBefore(now.minus(longest))
                ? Finding.fail(what + "_OLD", day(last))
                : Finding.passUntil(last.plus(longest).plusMillis(1), what + "_RECENT");
    }
}
