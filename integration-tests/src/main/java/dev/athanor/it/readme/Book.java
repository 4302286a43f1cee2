package dev.athanor.it.readme;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A book of an author. */
@Entity
public abstract class Book {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 200)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    public abstract int getYear();

    public abstract void setYear(int year);

    @Relationship(backPopulates = "books", index = true)
    public abstract Author getAuthor();

    public abstract void setAuthor(Author author);
}
