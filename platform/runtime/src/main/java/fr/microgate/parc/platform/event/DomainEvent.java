package fr.microgate.parc.platform.event;

/// A fact that has become true, published once its transaction is committed. Implemented by
/// records: the components are the JSON payload, described by a schema of `platform/contracts`.
public interface DomainEvent {

    /// CloudEvents type, `fr.microgate.parc.<service>.<event>.v1`.
    String type();

    String topic();

    /// Id of the aggregate: the CloudEvents subject and the Kafka key, so the order per aggregate
    /// holds.
    Object subject();
}
