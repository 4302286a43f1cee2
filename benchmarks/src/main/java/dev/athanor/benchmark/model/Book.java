package dev.athanor.benchmark.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;

/** A book: the child of the workloads that read parents with children. */
@Entity
public abstract class Book {
    @Id
    public abstract long getId();

    // The tables are those of the peers, which have no index either.
    @SuppressWarnings("athanor:ForeignKeyWithoutIndex")
    @Relationship(backPopulates = "books")
    public abstract Author getAuthor();

    public abstract void setAuthor(Author author);

    @Column(length = 200)
    public abstract String getTitle();

    public abstract double getPrice();

    public abstract int getPublished();

    @Column(length = 20)
    public abstract String getIsbn();
}
