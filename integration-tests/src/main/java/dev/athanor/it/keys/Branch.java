package dev.athanor.it.keys;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree by paths, whose children the session takes along. */
@Entity
public abstract class Branch {
    @Id
    @Column(length = 80)
    public abstract String getPath();

    public abstract void setPath(String path);

    @Column(length = 40)
    public abstract @Nullable String getTitle();

    public abstract void setTitle(@Nullable String title);

    @Relationship(backPopulates = "children", index = true)
    public abstract @Nullable Branch getParent();

    public abstract void setParent(@Nullable Branch parent);

    @Relationship(backPopulates = "parent", passiveUpdates = false, orderBy = "path")
    public abstract List<Branch> getChildren();
}
