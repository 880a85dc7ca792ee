package fr.microgate.parc.notification.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ticket or breach that a notice is about, as shown to callers.
public record Subject(SubjectKind kind, UUID id, @Nullable String number) {}
