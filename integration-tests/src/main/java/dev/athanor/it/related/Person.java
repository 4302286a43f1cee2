package dev.athanor.it.related;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person, who has widgets and likes one best. */
@Entity
public abstract class Person {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "owner", cascade = Cascade.ALL)
    public abstract List<Widget> getWidgets();

    @Relationship(postUpdate = true, index = true)
    public abstract @Nullable Widget getFavorite();

    public abstract void setFavorite(@Nullable Widget favorite);
}
