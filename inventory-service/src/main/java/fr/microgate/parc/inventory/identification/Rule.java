package fr.microgate.parc.inventory.identification;

/// Why a document is believed to be of a machine.
public enum Rule {
    /// The agent spoke for this machine before, and nothing says that it is another one now.
    AGENT,
    SERIAL_AND_UUID,
    UUID,
    SERIAL,
    /// The own address of a device that was asked over SNMP.
    DEVICE_MAC,
    /// A network adapter's own address and the same name.
    MAC_AND_NAME,
    /// No machine is like it: it is registered.
    NEW
}
