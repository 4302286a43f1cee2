package bookshop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Publisher {
    @Id(generated = true)
    public abstract @Nullable Integer getId();

    @Column(length = 80, unique = true)
    public abstract String getName();

    /** The house that owns this one. */
    @Relationship(backPopulates = "imprints")
    public abstract @Nullable Publisher getParent();

    public abstract void setParent(@Nullable Publisher parent);

    @Relationship(backPopulates = "parent")
    public abstract List<Publisher> getImprints();

    @Relationship(backPopulates = "publisher")
    public abstract List<Book> getBooks();
}
