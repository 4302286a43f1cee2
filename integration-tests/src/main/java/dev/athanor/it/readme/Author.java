package dev.athanor.it.readme;

import static dev.athanor.annotation.Cascade.ALL;
import static dev.athanor.annotation.Cascade.DELETE_ORPHAN;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An author of books. */
@Entity(table = "writer")
public abstract class Author {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 50)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(
            backPopulates = "author",
            cascade = {ALL, DELETE_ORPHAN})
    public abstract List<Book> getBooks();
}
