package dev.athanor.sample.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path at which the repository has, or had, a file. A renamed file is another one: its {@link Change} knows both paths. */
@Entity
public abstract class SourceFile {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 500, unique = true)
    public abstract String getPath();

    @Relationship(backPopulates = "file")
    public abstract List<Change> getChanges();
}
