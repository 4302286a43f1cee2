package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Review {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract short getStars();

    public abstract @Nullable String getText();

    @Relationship(backPopulates = "reviews")
    public abstract Product getProduct();

    @Relationship(backPopulates = "reviews")
    public abstract Customer getAuthor();
}
