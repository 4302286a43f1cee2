package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Note extends Auditable<Long> {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getText();

    @Relationship
    public abstract @Nullable Customer getCustomer();
}
