package fr.microgate.parc.platform.http;

/// A body with a secret that is shown in the first answer only: what is kept for a repeated request
/// leaves it out.
public interface ShownOnce {

    /// The same body without the secret; of the same type.
    Object withoutSecret();
}
