package history;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.TrackedList;
import dev.athanor.spi.TrackedSet;
import java.time.Instant;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Commit}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedCommit extends Commit implements MappedEntity {
    Long id;
    String hash;
    Instant committedAt;
    String message;
    Long revertOfId;
    Commit revertOf;
    TrackedList<Commit> parents;
    TrackedSet<Commit> children;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getHash() {
        athanor$load(1);
        return hash;
    }

    @Override
    public void setHash(String hash) {
        athanor$change(1, this.hash, Access.required(this, 1, hash));
        this.hash = hash;
    }

    @Override
    public Instant getCommittedAt() {
        athanor$load(2);
        return committedAt;
    }

    @Override
    public String getMessage() {
        athanor$load(3);
        return message;
    }

    @Override
    public void setMessage(String message) {
        athanor$change(3, this.message, Access.required(this, 3, message));
        this.message = message;
    }

    @Override
    public Commit getRevertOf() {
        athanor$load(5);
        return revertOf;
    }

    @Override
    public void setRevertOf(Commit revertOf) {
        athanor$change(5, this.revertOf, revertOf);
        Commit before = this.revertOf;
        this.revertOf = revertOf;
        CommitModel.REVERT_OF.replaced(this, before, revertOf);
    }

    @Override
    public TrackedList<Commit> getParents() {
        if (parents == null) {
            parents = new TrackedList<Commit>(this, CommitModel.PARENTS);
        }
        return parents;
    }

    @Override
    public TrackedSet<Commit> getChildren() {
        if (children == null) {
            children = new TrackedSet<Commit>(this, CommitModel.CHILDREN);
        }
        return children;
    }

    @Override
    public void setChildren(Set<Commit> children) {
        Access.required(this, 7, children);
        getChildren().replaceWith(children);
    }

    @Override
    public EntityModel<?> athanor$model() {
        return CommitModel.MODEL;
    }

    @Override
    public EntityOwner athanor$owner() {
        return owner;
    }

    @Override
    public void athanor$owner(EntityOwner owner) {
        this.owner = owner;
    }

    @Override
    public long athanor$mask(int which) {
        return (which == 0 ? loaded : dirty) & 0xFFFFFFFFL;
    }

    @Override
    public void athanor$mask(int which, long bits) {
        if (which == 0) {
            loaded = (int) bits;
        } else {
            dirty = (int) bits;
        }
    }

    private void athanor$load(int attribute) {
        if ((loaded & 1 << attribute) == 0) {
            Access.load(this, attribute);
        }
    }

    private void athanor$change(int attribute, Object before, Object after) {
        if (owner != null) {
            owner.changing(this, attribute, before, after);
        }
        loaded |= 1 << attribute;
    }

    @Override
    public String toString() {
        return EntityText.of(this);
    }
}
