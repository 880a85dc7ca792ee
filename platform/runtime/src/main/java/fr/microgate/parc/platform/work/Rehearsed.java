package fr.microgate.parc.platform.work;

/// Work whose first real case would otherwise wait for classes to be loaded and connections to be
/// opened: it is done once before the service is ready, and what it wrote is taken back.
public interface Rehearsed {

    /// May fail: a part that is away then is not missed.
    void rehearse();
}
