package fr.microgate.parc.compliance.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class AuditHeads implements PanacheRepositoryBase<AuditHead, UUID> {

    /// Chain of what concerns no organisation but the platform itself.
    static final UUID PLATFORM = new UUID(0, 0);

    /// SELECT … FOR UPDATE, once in a transaction; the chain begins here when there is none yet.
    AuditHead lock(UUID chainId) {
        var head = findById(chainId, LockModeType.PESSIMISTIC_WRITE);
        if (head != null) return head;
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO audit_head VALUES (?1, 0, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, chainId)
                .setParameter(2, RowHash.GENESIS)
                .executeUpdate();
        return findById(chainId, LockModeType.PESSIMISTIC_WRITE);
    }

    /// From here on the transaction sees one moment of the database and writes nothing.
    void snapshot() {
        getEntityManager()
                .createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                .executeUpdate();
    }
}
