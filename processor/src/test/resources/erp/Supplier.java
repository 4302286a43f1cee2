package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Supplier {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getName();

    @Relationship
    public abstract Country getCountry();

    @Relationship(backPopulates = "supplier")
    public abstract List<SupplierProduct> getOffers();
}
