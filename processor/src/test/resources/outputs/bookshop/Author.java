package bookshop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a {@link Book}. One of several authors counts as much as a single one.
 *
 * <p>A pen name is an author of its own; see <a href="https://example.org/names">the rules</a> &amp; exceptions.
 */
@NullMarked
@Entity
public abstract class Author {
    /** The number by which everybody knows the author. */
    @Id(generated = true)
    public abstract @Nullable Long getId();

    /** The name on the cover: {@code first|last}. */
    @Column(length = 120, index = true)
    public abstract String getName();

    public abstract void setName(String name);

    public abstract @Nullable LocalDate getBorn();

    public abstract void setBorn(@Nullable LocalDate born);

    /** All books, alone or with others. */
    @Relationship(backPopulates = "authors")
    public abstract Set<Book> getBooks();
}
