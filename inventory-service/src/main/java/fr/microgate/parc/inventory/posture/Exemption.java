package fr.microgate.parc.inventory.posture;

import java.time.Instant;

/// The decision to live for a while with what a control says.
public record Exemption(String reason, Instant until) {}
