package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity
public abstract class SupplierProduct {
    @Id
    @ForeignKey("supplier")
    public abstract Long getSupplierId();

    @Id
    @ForeignKey("product")
    public abstract Long getProductId();

    @Column(precision = 19, scale = 4)
    public abstract BigDecimal getCost();

    @Relationship(backPopulates = "offers")
    public abstract Supplier getSupplier();

    @Relationship
    public abstract Product getProduct();
}
