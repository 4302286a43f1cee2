package dev.athanor.it.blog;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Loading;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An author whose posts load one author at a time. */
@Entity
public abstract class Author {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 50)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "author", loading = Loading.SELECT)
    public abstract List<Post> getPosts();
}
