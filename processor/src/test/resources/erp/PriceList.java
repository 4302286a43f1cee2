package erp;

import static dev.athanor.annotation.Cascade.ALL;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class PriceList {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getName();

    @Relationship
    public abstract Currency getCurrency();

    @Relationship(backPopulates = "list", cascade = ALL)
    public abstract List<PriceListEntry> getEntries();
}
