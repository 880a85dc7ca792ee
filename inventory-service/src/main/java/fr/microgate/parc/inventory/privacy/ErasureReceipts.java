package fr.microgate.parc.inventory.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ErasureReceipts implements PanacheRepositoryBase<ErasureReceipt, UUID> {}
