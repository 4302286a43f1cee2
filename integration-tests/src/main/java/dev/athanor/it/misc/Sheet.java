package dev.athanor.it.misc;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A sheet of paper. */
@Entity
public abstract class Sheet {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getTitle();

    public abstract void setTitle(String title);
}
