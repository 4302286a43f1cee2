package bookshop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import static dev.athanor.annotation.Cascade.ALL;
import static dev.athanor.annotation.Cascade.DELETE_ORPHAN;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A title, not a copy of it. */
@NullMarked
@Entity
public abstract class Book {
    /** The ISBN-13, without dashes. */
    @Id
    @Column(length = 13)
    public abstract String getIsbn();

    @Column(length = 200)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    /** The price in euros, with tax. */
    @Column(precision = 10, scale = 2)
    public abstract BigDecimal getPrice();

    public abstract void setPrice(BigDecimal price);

    /** Whether it can be ordered. */
    @Default("always")
    public abstract boolean isAvailable();

    public abstract void setAvailable(boolean available);

    public abstract byte @Nullable [] getCover();

    /** Who prints it. Self-published books have none. */
    @Relationship(backPopulates = "books")
    public abstract @Nullable Publisher getPublisher();

    public abstract void setPublisher(@Nullable Publisher publisher);

    @Relationship(secondary = "book_author", backPopulates = "books")
    public abstract Set<Author> getAuthors();

    @Relationship(backPopulates = "book", cascade = {ALL, DELETE_ORPHAN})
    public abstract List<Review> getReviews();

    static Boolean always() {
        return true;
    }
}
