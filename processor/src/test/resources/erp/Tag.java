package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Tag {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40, unique = true)
    public abstract String getName();

    @Relationship(backPopulates = "tags")
    public abstract List<Product> getProducts();
}
