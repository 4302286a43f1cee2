package dev.athanor.internal.session;

import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.internal.flush.FlushPreview;
import dev.athanor.query.Expression;
import dev.athanor.query.TableColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ToOne;
import dev.athanor.session.SessionChanges;
import dev.athanor.spi.MappedEntity;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user of a session says about changes himself. */
abstract class SessionTracking extends SessionStatements {
    SessionTracking(SessionParts parts) {
        super(parts);
    }

    @Override
    public final <T> void set(Object entity, TableColumn<T> column, Expression<T> value) {
        run(() -> marking().set(require(entity), column, given(column, value)));
    }

    @Override
    public final void markChanged(Object entity, TableColumn<?>... columns) {
        run(() -> marking().markChanged(require(entity), columns));
    }

    @Override
    public final <T> void setCommitted(Object entity, TableColumn<T> column, @Nullable T value) {
        run(() -> {
            MappedEntity mapped = requirePersistent(entity);
            committing().column(mapped, Marking.number(mapped.athanor$model(), column), value);
        });
    }

    @Override
    public final <S, T> void setCommitted(S entity, ToOne<S, T, ?> relationship, @Nullable T target) {
        run(() -> {
            MappedEntity mapped = requirePersistent(entity);
            int number = Marking.number(mapped.athanor$model(), relationship);
            committing()
                    .toOne(
                            mapped,
                            mapped.athanor$model().relationship(number),
                            target == null ? null : MappedEntity.of(target));
        });
    }

    @Override
    public final <S, T> void setCommitted(S entity, ToMany<S, T, ?> relationship, Collection<? extends T> targets) {
        run(() -> {
            MappedEntity mapped = requirePersistent(entity);
            int number = Marking.number(mapped.athanor$model(), relationship);
            committing().toMany(mapped, mapped.athanor$model().relationship(number), targets);
        });
    }

    @Override
    public final SessionChanges changes() {
        return call(() -> {
            SessionObjects objects = parts.objects();
            return objects.hasChanges()
                    ? FlushPreview.of(
                            objects.changes(),
                            objects.work().journal(),
                            parts.core().flushSql(),
                            objects.identities())
                    : new SessionChanges(List.of());
        });
    }

    final MappedEntity requirePersistent(Object entity) {
        MappedEntity mapped = require(entity);
        if (!parts.objects().isPersistentHere(mapped)) {
            throw new SessionStateException(
                    "This " + mapped.athanor$model().name() + " is not persistent in this session.");
        }
        return mapped;
    }

    private MappedEntity require(@Nullable Object entity) {
        return parts.core().registry().require(entity);
    }

    private static <T> Expression<T> given(TableColumn<T> column, @Nullable Expression<T> value) {
        if (value == null) {
            throw new QueryException(
                    column + " is set to an expression that is null. To set it to NULL, use its setter.");
        }
        return value;
    }

    private Marking marking() {
        return new Marking(parts.objects());
    }

    private Committing committing() {
        return new Committing(parts.objects());
    }
}
