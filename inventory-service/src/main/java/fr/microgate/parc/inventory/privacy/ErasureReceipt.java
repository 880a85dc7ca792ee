package fr.microgate.parc.inventory.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A receipt as it was given.
@Entity
class ErasureReceipt {

    @Id UUID erasureId;

    UUID organizationId;

    @JdbcTypeCode(SqlTypes.JSON)
    ErasureExecuted receipt;

    Instant executedAt;

    @SuppressWarnings("NullAway.Init")
    ErasureReceipt() {}

    static ErasureReceipt of(UUID organizationId, ErasureExecuted receipt) {
        var kept = new ErasureReceipt();
        kept.erasureId = receipt.erasureId();
        kept.organizationId = organizationId;
        kept.receipt = receipt;
        kept.executedAt = receipt.at();
        return kept;
    }
}
