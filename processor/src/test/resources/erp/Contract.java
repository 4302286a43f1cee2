package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Contract extends Auditable<Integer> {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract LocalDate getSignedOn();

    @Relationship
    public abstract Supplier getSupplier();
}
