package bookshop;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What a customer says about a book. */
@NullMarked
@Entity
public abstract class Review {
    @Id
    public abstract UUID getId();

    /** From 1, worst, to 5. */
    public abstract int getStars();

    /**
     * The text.
     * <ul>
     *   <li>no <b>HTML</b>
     *   <li>at most {@value Limits#LINES} lines
     * </ul>
     *
     * @return the text
     */
    public abstract @Nullable String getText();

    @Relationship(backPopulates = "reviews")
    public abstract Book getBook();

    public abstract void setBook(Book book);

    @Relationship
    public abstract @Nullable Customer getCustomer();

    public abstract void setCustomer(@Nullable Customer customer);
}
