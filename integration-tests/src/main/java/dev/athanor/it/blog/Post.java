package dev.athanor.it.blog;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Loading;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A post with tags and comments. */
@Entity
public abstract class Post {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 200)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    public abstract int getViews();

    public abstract void setViews(int views);

    @Relationship(backPopulates = "posts", loading = Loading.SELECT, index = true)
    public abstract @Nullable Author getAuthor();

    public abstract void setAuthor(@Nullable Author author);

    @ForeignKey("author")
    public abstract @Nullable Long getAuthorId();

    @Relationship(secondary = "post_tag", backPopulates = "posts")
    public abstract Set<Tag> getTags();

    @Relationship
    public abstract List<Comment> getComments();
}
