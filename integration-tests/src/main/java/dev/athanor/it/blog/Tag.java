package dev.athanor.it.blog;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tag of many posts, written as an interface with accessors named like their columns. */
@Entity
public interface Tag {
    @Id(generated = true)
    @Nullable
    Long id();

    @Column(length = 40, unique = true, index = true)
    String label();

    void label(String label);

    @Relationship(backPopulates = "tags")
    Set<Post> posts();
}
