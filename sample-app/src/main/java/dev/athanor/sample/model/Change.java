package dev.athanor.sample.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What one commit did to one file, compared with its first parent. */
@Entity(table = "file_change")
public abstract class Change {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Relationship(backPopulates = "changes")
    public abstract Commit getCommit();

    /** The column of {@link #getCommit()}, for joins that are no relationship. */
    @ForeignKey("commit")
    @Column(index = true)
    public abstract Long getCommitId();

    @Relationship(backPopulates = "changes")
    public abstract SourceFile getFile();

    /** The column of {@link #getFile()}, for joins that are no relationship. */
    @ForeignKey("file")
    @Column(index = true)
    public abstract Long getFileId();

    public abstract ChangeKind getKind();

    public abstract int getAddedLines();

    public abstract int getDeletedLines();

    /** Where a renamed file was before. */
    @Column(length = 500)
    public abstract @Nullable String getOldPath();
}
