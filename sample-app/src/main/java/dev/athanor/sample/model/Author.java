package dev.athanor.sample.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone who writes commits, told from others by the e-mail address; the name is the one used last. */
@Entity
public abstract class Author {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 320, unique = true)
    public abstract String getEmail();

    @Column(length = 200)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "author")
    public abstract List<Commit> getCommits();

    @Override
    public String toString() {
        return getName() + " <" + getEmail() + ">";
    }
}
