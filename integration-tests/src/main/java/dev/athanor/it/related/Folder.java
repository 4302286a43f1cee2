package dev.athanor.it.related;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder in a tree; it has those in it by name, and another one to which it points. */
@Entity
public abstract class Folder {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "children", index = true)
    public abstract @Nullable Folder getParent();

    public abstract void setParent(@Nullable Folder parent);

    @Relationship(backPopulates = "parent", cascade = Cascade.ALL, mapKey = "name", orderBy = "name desc")
    public abstract Map<String, Folder> getChildren();

    @Relationship(backPopulates = "shortcuts", index = true)
    public abstract @Nullable Folder getShortcut();

    public abstract void setShortcut(@Nullable Folder shortcut);

    @Relationship(backPopulates = "shortcut", orderBy = "name")
    public abstract List<Folder> getShortcuts();
}
