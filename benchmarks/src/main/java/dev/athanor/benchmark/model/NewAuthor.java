package dev.athanor.benchmark.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The row of an author in a table of its own, which is emptied between two inserts. */
@Entity
public abstract class NewAuthor {
    @Id
    public abstract long getId();

    @Column(length = 100)
    public abstract String getName();

    @Column(length = 200)
    public abstract String getEmail();

    public abstract int getAge();

    public abstract LocalDateTime getCreatedAt();

    @Column(length = 1000)
    public abstract @Nullable String getBio();
}
