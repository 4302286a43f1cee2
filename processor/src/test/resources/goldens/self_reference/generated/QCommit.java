package history;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.TemporalColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.Masks;
import java.time.Instant;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Commit} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QCommit extends EntityTable<Commit, Long> {
    /** The table under its own name. */
    public static final QCommit COMMIT = new QCommit(null);

    public final NumericColumn<Long> id = this.<Long>number(0);
    public final StringColumn hash = text(1);
    public final TemporalColumn<Instant> committedAt = this.<Instant>temporal(2);
    public final StringColumn message = text(3);
    public final NumericColumn<Long> revertOfId = this.<Long>number(4);
    public final ToOne<Commit, Commit, QCommit> revertOf = this.<Commit, QCommit>toOne(5);
    public final ToMany<Commit, Commit, QCommit> parents = this.<Commit, QCommit>toMany(6);
    public final ToMany<Commit, Commit, QCommit> children = this.<Commit, QCommit>toMany(7);

    private QCommit(@Nullable TableSource source) {
        super(CommitModel.MODEL, source);
    }

    @Override
    public QCommit alias(String name) {
        return new QCommit(source(name));
    }

    @Override
    protected QCommit from(TableSource source) {
        return new QCommit(source);
    }

    /** The target of {@link #revertOf}, joined where its columns are used. */
    public QCommit revertOf() {
        return revertOf.pathTarget();
    }

    /** A new instance, which no session knows. */
    public static Commit create() {
        return new CommitModel.MappedCommit();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final CommitModel.MappedCommit entity = new CommitModel.MappedCommit();

        private Builder() {}

        public Builder hash(String hash) {
            entity.setHash(hash);
            return this;
        }

        public Builder committedAt(Instant committedAt) {
            Access.required(entity, 2, committedAt);
            entity.committedAt = committedAt;
            Masks.setLoaded(entity, 2, true);
            return this;
        }

        public Builder message(String message) {
            entity.setMessage(message);
            return this;
        }

        public Builder revertOf(@Nullable Commit revertOf) {
            entity.setRevertOf(revertOf);
            return this;
        }

        public Builder parents(Commit... parents) {
            for (Commit one : parents) {
                entity.getParents().add(one);
            }
            return this;
        }

        public Builder parents(Collection<? extends Commit> parents) {
            entity.getParents().addAll(parents);
            return this;
        }

        public Builder children(Commit... children) {
            for (Commit one : children) {
                entity.getChildren().add(one);
            }
            return this;
        }

        public Builder children(Collection<? extends Commit> children) {
            entity.getChildren().addAll(children);
            return this;
        }

        public Commit build() {
            return entity;
        }
    }
}
