package dev.athanor.it.blog;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A comment that knows its post by a column only: the post's relationship has no other side. */
@Entity
public abstract class Comment {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getBody();

    public abstract void setBody(String body);

    @ForeignKey(entity = Post.class)
    @Column(index = true)
    public abstract @Nullable Long getPostId();

    public abstract void setPostId(@Nullable Long postId);
}
