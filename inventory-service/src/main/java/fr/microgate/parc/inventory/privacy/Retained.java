package fr.microgate.parc.inventory.privacy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A category that is kept.
///
/// @param basis code of the legal basis
/// @param until last day, when it is known
record Retained(@NotNull String category, @NotNull String basis, @Nullable LocalDate until) {}
