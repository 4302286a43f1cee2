package dev.athanor.it.deferred;

import static dev.athanor.annotation.Cascade.ALL;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who writes, with a text that few readers look at. */
@Entity(table = "novelist")
public abstract class Author {
    @Id
    public abstract long getId();

    public abstract String getName();

    public abstract void setName(String name);

    @Column(deferred = true)
    public abstract @Nullable String getBio();

    public abstract void setBio(@Nullable String bio);

    @Relationship(backPopulates = "author", cascade = ALL, orderBy = "id")
    public abstract List<Book> getBooks();
}
