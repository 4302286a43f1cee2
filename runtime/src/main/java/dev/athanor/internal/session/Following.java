package dev.athanor.internal.session;

import dev.athanor.error.QueryException;
import dev.athanor.internal.flush.StatementEffect;
import dev.athanor.internal.follow.MatchedRows;
import dev.athanor.internal.identity.Page;
import dev.athanor.query.KeyedUpdate;
import dev.athanor.query.Synchronization;
import dev.athanor.query.WriteStatement;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.query.ast.UpdateRow;
import dev.athanor.session.EntityState;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.Storage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of a session follow a statement that wrote rows: by what can be computed in memory; else they forget what it may
 * have changed.
 */
final class Following {
    private final SessionObjects objects;
    private final Storage storage;
    private final KeyStatements keys;

    Following(ModelRegistry registry, SessionObjects objects, Storage storage) {
        this.objects = objects;
        this.storage = storage;
        this.keys = new KeyStatements(registry, objects.identities());
    }

    /** Forgets what a statement may have changed of the entity whose table it wrote, where there is one. */
    void follow(@Nullable EntityModel<?> model, StatementEffect effect) {
        if (model != null) {
            if (effect.removed()) {
                objects.identities().of(model).forEachPage(Page::expireUnchanged);
            } else if (!effect.changed().isEmpty()) {
                changed(model, effect.changed());
            }
            keys.forEachFollowing(model, effect.changed(), this::expire);
        }
    }

    /**
     * Refuses to set the key of an object that is held, whatever it is to follow by.
     *
     * @throws QueryException where the statement does so
     */
    void checkKeys(@Nullable EntityModel<?> model, StatementNode node, Synchronization synchronization) {
        if (model != null && synchronization != Synchronization.NONE) {
            keys.check(model, StatementEffect.of(node).changed(), () -> keys.isHeld(model));
        }
    }

    /**
     * Refuses what cannot be followed as the statement asks.
     *
     * @throws QueryException for {@link Synchronization#EVALUATE} and a condition that only the database can tell
     */
    void check(@Nullable EntityModel<?> model, WriteStatement statement) {
        if (statement.synchronization() == Synchronization.EVALUATE) {
            Rows rows = Rows.of(statement.node());
            if (model == null || rows == null || !MatchedRows.tells(model, rows.table, rows.where, storage)) {
                throw new QueryException(
                        "The condition cannot be computed in memory, as synchronize(EVALUATE) asks for: " + statement
                                + ". Leave that out, and objects that may be concerned read what they are asked.");
            }
        }
    }

    /**
     * The objects that an UPDATE or DELETE of one table may concern, looked at before it is executed; null where it is to be
     * followed by {@link #follow(EntityModel, StatementEffect)}.
     *
     * @throws QueryException where it sets the key of one of them
     */
    @Nullable
    MatchedRows matched(@Nullable EntityModel<?> model, WriteStatement statement) {
        Rows rows = Rows.of(statement.node());
        boolean computed = statement.synchronization() == Synchronization.AUTO
                || statement.synchronization() == Synchronization.EVALUATE;
        if (model == null || rows == null || !computed) {
            checkKeys(model, statement.node(), statement.synchronization());
            return null;
        }
        MatchedRows matched = new MatchedRows(model, rows.table, rows.where, storage);
        objects.identities().of(model).forEach(matched::add);
        keys.check(model, StatementEffect.of(statement.node()).changed(), () -> !matched.isEmpty());
        return matched;
    }

    /** The rows of one table that a statement is about. */
    private record Rows(TableSource table, @Nullable ExprNode where) {
        static @Nullable Rows of(StatementNode node) {
            if (node instanceof UpdateNode update && update.from().isEmpty()) {
                return new Rows(update.table(), update.where());
            }
            return node instanceof DeleteNode delete && delete.using().isEmpty()
                    ? new Rows(delete.table(), delete.where())
                    : null;
        }
    }

    /** Follows an UPDATE of rows by their keys, of the entity whose table it wrote, where there is one. */
    void follow(@Nullable EntityModel<?> model, KeyedUpdate update) {
        if (update.synchronization() == Synchronization.FORGET) {
            forget(model, update);
        } else if (model != null && update.synchronization() != Synchronization.NONE) {
            change(model, update);
        }
    }

    private void change(EntityModel<?> model, KeyedUpdate update) {
        for (UpdateRow row : update.rows()) {
            Object[] key = new Object[model.keySize()];
            for (int i = 0; i < key.length; i++) {
                key[i] = Objects.requireNonNull(((Bind) row.key().get(i).value()).value());
            }
            MappedEntity entity = objects.identities().find(model, model.keyOf(key));
            if (entity != null) {
                MatchedRows one = new MatchedRows(model, update.table().source(), null, storage);
                one.add(entity);
                one.update(row.assignments(), objects.work().journal());
            }
        }
    }

    /** Forgets what an UPDATE by keys may have changed; one that found a row missing has written the others. */
    void forget(@Nullable EntityModel<?> model, KeyedUpdate update) {
        if (update.synchronization() != Synchronization.NONE) {
            follow(model, StatementEffect.of(update.node()));
        }
    }

    /** Follows an UPDATE or DELETE of one table that wrote so many rows. */
    void follow(EntityModel<?> model, MatchedRows rows, StatementNode node, long written) {
        rows.written(written);
        if (node instanceof UpdateNode update) {
            rows.update(update.assignments(), objects.work().journal());
            keys.forEachFollowing(model, StatementEffect.of(node).changed(), this::expire);
        } else {
            rows.matched().forEach(this::deleted);
            for (MappedEntity entity : rows.untold()) {
                if (entity.athanor$owner() instanceof Page page) {
                    page.expireUnchanged(entity);
                }
            }
        }
    }

    /** An object whose row was deleted, read from the statement: a rollback makes it persistent again. */
    void deleted(MappedEntity entity) {
        Masks.clearDirty(entity);
        if (objects.hasChanges()) {
            objects.changes().removeDirty(entity);
            boolean wasToDelete = objects.changes().removeDeleted(entity);
            assert wasToDelete || !objects.changes().isDeleted(entity);
        }
        if (entity.athanor$owner() instanceof Page page) {
            page.remember(entity);
        }
        forgetFormulas(entity);
        objects.work().written().deleted(entity);
        objects.moved(entity, EntityState.PERSISTENT, EntityState.DELETED);
    }

    /** Formulas that read other rows were not asked for: an object that had none reads them when it is asked. */
    static void forgetFormulas(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (ColumnModel column : model.columns()) {
            if (column.formula() != null
                    && column.formula().readsMore()
                    && entity.athanor$owner() instanceof Page page) {
                if (model.get(entity, column.index()) == null) {
                    Masks.setLoaded(entity, column.index(), false);
                } else {
                    page.expire(entity, column.index());
                }
            }
        }
    }

    private void changed(EntityModel<?> model, List<ColumnDef> columns) {
        for (ColumnDef column : columns) {
            expire(model, model.columnIndex(column.name()));
        }
        for (ColumnModel column : model.columns()) {
            if (column.isComputed()) {
                expire(model, column.index());
            }
        }
    }

    /** Marks a column, and the to-ones that it is a foreign key of, on all objects of an entity. */
    private void expire(EntityModel<?> model, int column) {
        objects.identities().of(model).forEachPage(page -> page.expire(column));
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.kind() == RelationshipModel.Kind.TO_ONE
                    && Arrays.stream(relationship.columns()).anyMatch(each -> each == column)) {
                objects.identities().of(model).forEachPage(page -> page.expire(relationship.index()));
            }
        }
    }
}
