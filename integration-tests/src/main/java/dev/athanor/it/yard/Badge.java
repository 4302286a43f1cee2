package dev.athanor.it.yard;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The badge of a firm. */
@Entity(table = "yard_badge")
public abstract class Badge {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 20)
    public abstract @Nullable String getColour();

    public abstract void setColour(@Nullable String colour);

    @Relationship(backPopulates = "badge", joinColumn = "firm_id", index = true)
    public abstract @Nullable Firm getFirm();

    public abstract void setFirm(@Nullable Firm firm);
}
