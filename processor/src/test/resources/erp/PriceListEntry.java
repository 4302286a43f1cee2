package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class PriceListEntry {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(precision = 19, scale = 4)
    public abstract BigDecimal getPrice();

    @Relationship(backPopulates = "entries")
    public abstract PriceList getList();

    @Relationship
    public abstract Product getProduct();
}
