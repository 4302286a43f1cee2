package dev.athanor.it.deferred;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A printing of a book: a key of two columns beside a deferred one. */
@Entity
public abstract class Edition {
    @Id
    public abstract long getBookId();

    @Id
    public abstract int getNumber();

    @Column(deferred = true)
    public abstract @Nullable String getNotes();

    public abstract void setNotes(@Nullable String notes);

    public abstract int getCopies();

    public abstract void setCopies(int copies);
}
