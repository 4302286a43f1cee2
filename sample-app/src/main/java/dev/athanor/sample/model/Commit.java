package dev.athanor.sample.model;

import static dev.athanor.annotation.Cascade.ALL;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.Relationship;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A commit. It never changes once it is there, so it has no setters: the builder makes it whole. */
@Index({"author", "committedAt"})
@Entity(table = "commits")
public abstract class Commit {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40, unique = true)
    public abstract String getHash();

    /** The first paragraph of the message, of any length. */
    public abstract String getSubject();

    /** When it was written, by the author's own clock. */
    public abstract LocalDateTime getAuthoredAt();

    /** When it became part of the history. */
    public abstract Instant getCommittedAt();

    /** Whether it has more than one parent. */
    public abstract boolean isMerge();

    @Relationship(backPopulates = "commits")
    public abstract Author getAuthor();

    @Relationship(
            secondary = "commit_parent",
            joinColumn = "child_id",
            inverseJoinColumn = "parent_id",
            backPopulates = "children")
    public abstract List<Commit> getParents();

    @Relationship(backPopulates = "parents")
    public abstract List<Commit> getChildren();

    @Relationship(backPopulates = "commit", cascade = ALL)
    public abstract List<Change> getChanges();

    /** The hash as people write it. */
    public String shortHash() {
        return getHash().substring(0, 8);
    }
}
