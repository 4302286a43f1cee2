package dev.athanor.it.misc;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A binder, with which its sheets are deleted although a link table holds them; its cover is not stored with it. */
@Entity
public abstract class Binder {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(
            cascade = {},
            index = true)
    public abstract @Nullable Sheet getCover();

    public abstract void setCover(@Nullable Sheet cover);

    @SuppressWarnings("athanor:DeleteOfShared")
    @Relationship(secondary = "binder_sheet", cascade = Cascade.ALL)
    public abstract Set<Sheet> getSheets();
}
