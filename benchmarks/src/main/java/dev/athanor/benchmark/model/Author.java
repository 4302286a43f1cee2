package dev.athanor.benchmark.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An author: the row of six columns that most workloads read. */
@Entity
public abstract class Author {
    @Id
    public abstract long getId();

    @Column(length = 100)
    public abstract String getName();

    @Column(length = 200)
    public abstract String getEmail();

    public abstract int getAge();

    public abstract void setAge(int age);

    public abstract LocalDateTime getCreatedAt();

    @Column(length = 1000)
    public abstract @Nullable String getBio();

    @Relationship(backPopulates = "author")
    public abstract List<Book> getBooks();
}
