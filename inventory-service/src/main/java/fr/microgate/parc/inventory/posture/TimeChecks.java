package fr.microgate.parc.inventory.posture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The controls that a date decides: each says when it turns by itself.
@ApplicationScoped
class TimeChecks {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int REBOOT_DAYS = 30;
    private static final int FULL_DAYS = 14;

    private final PostureConfig config;
    private final EndOfLife endOfLife;

    TimeChecks(PostureConfig config, EndOfLife endOfLife) {
        this.config = config;
        this.endOfLife = endOfLife;
    }

    Finding supportedOs(Facts facts, Rule rule, Instant now) {
        var system = facts.operatingSystem();
        if (system == null) return Finding.unknown("système inconnu");
        var extended =
                Objects.requireNonNullElse(
                        rule.parameters().extendedSupport(), config.extendedSupport());
        return endOfLife
                .of(system)
                .map(cycle -> {
                    var until = extended ? cycle.extendedUntil() : cycle.supportedUntil();
                    var detail =
                            "%s : support de sécurité jusqu'au %s".formatted(cycle.label(), until);
                    return LocalDate.ofInstant(now, PARIS).isAfter(until)
                            ? Finding.fail(detail)
                            : Finding.passUntil(
                                    until.plusDays(1).atStartOfDay(PARIS).toInstant(), detail);
                })
                .orElseGet(() -> Finding.unknown("fin de support inconnue pour " + system.name()));
    }

    Finding recentContact(Facts facts, @Nullable Rule rule, Instant now) {
        var days = rule == null ? null : rule.parameters().maxDays();
        var longest = days == null ? config.silentAfter() : Duration.ofDays(days);
        return since(
                facts.lastInventoryAt(),
                longest,
                now,
                "dernier inventaire le ",
                "aucun inventaire reçu");
    }

    Finding recentFullInventory(Facts facts, Rule rule, Instant now) {
        return since(
                facts.lastFullAt(),
                Duration.ofDays(rule.maxDays(FULL_DAYS)),
                now,
                "dernier inventaire complet le ",
                "aucun inventaire complet reçu");
    }

    Finding recentReboot(Facts facts, Rule rule, Instant now) {
        var system = facts.operatingSystem();
        return since(
                system == null ? null : system.lastBootAt(),
                Duration.ofDays(rule.maxDays(REBOOT_DAYS)),
                now,
                "dernier démarrage le ",
                "date du dernier démarrage inconnue");
    }

    private static Finding since(
            @Nullable Instant last, Duration longest, Instant now, String what, String never) {
        if (last == null) return Finding.unknown(never);
        var detail = what + LocalDate.ofInstant(last, PARIS);
        return last.isBefore(now.minus(longest))
                ? Finding.fail(detail)
                : Finding.passUntil(last.plus(longest).plusMillis(1), detail);
    }
}
