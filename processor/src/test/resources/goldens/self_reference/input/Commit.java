package history;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Loading;
import dev.athanor.annotation.Relationship;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Commit {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40, unique = true)
    public abstract String getHash();

    public abstract void setHash(String hash);

    @Column(index = true)
    public abstract Instant getCommittedAt();

    public abstract String getMessage();

    public abstract void setMessage(String message);

    @Relationship(index = true)
    public abstract @Nullable Commit getRevertOf();

    public abstract void setRevertOf(@Nullable Commit commit);

    @Relationship(
            backPopulates = "children",
            secondary = "commit_parent",
            joinColumn = "child_id",
            inverseJoinColumn = "parent_id")
    public abstract List<Commit> getParents();

    @Relationship(backPopulates = "parents", loading = Loading.SELECT)
    public abstract Set<Commit> getChildren();

    public abstract void setChildren(Set<Commit> children);
}
