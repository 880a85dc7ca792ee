package fr.microgate.parc.platform.work;

/// Work whose first real case would otherwise wait for classes to be loaded and connections to be
/// opened. Done once before the service is ready, outside any transaction; leaves nothing behind.
public interface Rehearsed {

    /// May fail: a part that is away then is not missed.
    void rehearse();
}
