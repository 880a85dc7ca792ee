package fr.microgate.parc.inventory.catalog;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A product: how long it is guaranteed, how long it should last and when its maker drops it.
@Entity
public class AssetModel {

    @Id UUID id;

    @Version long version;

    String manufacturer;
    String name;
    @Nullable String modelNumber;

    @Enumerated(EnumType.STRING)
    AssetKind kind;

    @Nullable Integer warrantyMonths;
    @Nullable Integer expectedLifeMonths;
    @Nullable LocalDate endOfSale;
    @Nullable LocalDate endOfSupport;
    @Nullable LocalDate endOfLife;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    AssetModel() {}

    static AssetModel describe(DescribeModel command, Instant at) {
        var product = new AssetModel();
        product.id = Ids.next();
        product.createdAt = at;
        product.correct(command);
        return product;
    }

    void correct(DescribeModel command) {
        manufacturer = command.manufacturer();
        name = command.name();
        modelNumber = command.modelNumber();
        kind = command.kind();
        warrantyMonths = command.warrantyMonths();
        expectedLifeMonths = command.expectedLifeMonths();
        endOfSale = command.endOfSale();
        endOfSupport = command.endOfSupport();
        endOfLife = command.endOfLife();
    }
}
