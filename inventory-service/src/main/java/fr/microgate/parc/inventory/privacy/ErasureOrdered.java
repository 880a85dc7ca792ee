package fr.microgate.parc.inventory.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

record ErasureOrdered(
        @NotNull UUID erasureId,
        @NotNull UUID organizationId,
        @NotNull UUID personRef,
        @NotNull List<@NotNull @Valid Retained> legalHolds,
        @NotEmpty List<@NotNull String> scope) {

    static final String TYPE = "fr.microgate.parc.compliance.erasure-ordered.v1";

    private static final String ALL = "ALL";

    boolean asksFor(String category) {
        return scope.contains(ALL) || scope.contains(category);
    }

    boolean mayErase(String category) {
        return asksFor(category) && holdsOn(category).isEmpty();
    }

    /// Codes of the scope that are no category of these.
    List<String> unknownAmong(Collection<String> categories) {
        return scope.stream()
                .filter(code -> !code.equals(ALL) && !categories.contains(code))
                .distinct()
                .sorted()
                .toList();
    }

    boolean asksForNothingOf(Collection<PersonalDataHolder> holders) {
        return holders.stream().noneMatch(holder -> asksFor(holder.category()));
    }

    /// The holds that forbid to erase this category, each in its name.
    List<Retained> holdsOn(String category) {
        return legalHolds.stream()
                .filter(hold -> hold.category().equals(ALL) || hold.category().equals(category))
                .map(hold -> new Retained(category, hold.basis(), hold.until()))
                .toList();
    }
}
