package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Loading;
import dev.athanor.annotation.Relationship;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Category {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getName();

    @Relationship(backPopulates = "children")
    public abstract @Nullable Category getParent();

    @Relationship(backPopulates = "parent")
    public abstract List<Category> getChildren();

    @Relationship(backPopulates = "category", loading = Loading.SELECT)
    public abstract Collection<Product> getProducts();
}
