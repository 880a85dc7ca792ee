package fr.microgate.parc.inventory.raw;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// How delivered documents are kept.
@ConfigMapping(prefix = "parc.inventory.raw")
interface RawConfig {

    /// Key that documents are encrypted with: 32 bytes in base64. A secret of the installation,
    /// without a default: the service does not start without it.
    String key();

    /// Keys of before, which are still read with. A new key goes to `key`, the former one here.
    Optional<List<String>> oldKeys();
}
