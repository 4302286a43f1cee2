package dev.athanor.it.loading;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A missive of a sailor. */
@Entity
public abstract class Missive {
    @Id
    public abstract long getId();

    @Column(length = 80)
    public abstract String getText();

    public abstract void setText(String text);

    @Relationship(backPopulates = "missives", index = true)
    public abstract @Nullable Sailor getSailor();

    public abstract void setSailor(@Nullable Sailor sailor);
}
