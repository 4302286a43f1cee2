package dev.athanor.internal.session;

import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.internal.identity.Page;
import dev.athanor.query.Attribute;
import dev.athanor.query.Expression;
import dev.athanor.query.TableColumn;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;

/** Changes that no setter makes: columns that count as changed, and columns that the database computes. Sends nothing. */
final class Marking {
    private final SessionObjects objects;

    Marking(SessionObjects objects) {
        this.objects = objects;
    }

    /** Has the next flush write columns of a persistent object, whatever their values are. */
    void markChanged(MappedEntity entity, TableColumn<?>... columns) {
        requireHere(entity);
        EntityModel<?> model = entity.athanor$model();
        for (TableColumn<?> column : columns) {
            requireWritable(model, column);
        }
        if (objects.isPending(entity)) {
            return; // its INSERT writes all columns
        }
        for (TableColumn<?> column : columns) {
            int i = column.attribute();
            if (!Masks.isLoaded(entity, i) && !objects.isComputed(entity, i)) {
                throw new SessionStateException(model.attributeName(i)
                        + " is not loaded, so that nobody knows which value to write. Read it, change it, and"
                        + " mark it then.");
            }
        }
        for (TableColumn<?> column : columns) {
            int i = column.attribute();
            boolean isChanged = Masks.isDirty(entity, i);
            objects.work().journal().mark(entity, i, isChanged, model.get(entity, i));
            if (!isChanged) {
                objects.markDirty(entity, i);
            }
        }
    }

    /** Has the next flush set a column to what the database computes. */
    void set(MappedEntity entity, TableColumn<?> column, Expression<?> value) {
        requireHere(entity);
        EntityModel<?> model = entity.athanor$model();
        int i = requireWritable(model, column);
        boolean isPending = objects.isPending(entity);
        ExprNode expression = value.node();
        requireComputable(model, i, expression, isPending);
        if (!isPending) {
            if (!Masks.isDirty(entity, i)) {
                objects.work().journal().note(entity, i, Masks.isLoaded(entity, i), model.get(entity, i));
                objects.markDirty(entity, i);
            }
            if (entity.athanor$owner() instanceof Page page) {
                page.forget(entity, i);
            }
        }
        Masks.setLoaded(entity, i, false);
        objects.changes().computed().set(entity, i, expression);
    }

    private void requireHere(MappedEntity entity) {
        if (!objects.isPending(entity) && !objects.isPersistentHere(entity)) {
            throw new SessionStateException("This " + entity.athanor$model().name()
                    + " is neither pending nor persistent in this session. Add it first.");
        }
    }

    /** The number of an attribute of an entity. */
    static int number(EntityModel<?> model, Attribute attribute) {
        if (attribute.ofEntity() != model) {
            throw new QueryException(attribute + " is no attribute of " + model.name() + ".");
        }
        return attribute.attribute();
    }

    private static int requireWritable(EntityModel<?> model, TableColumn<?> column) {
        int i = number(model, column);
        ColumnModel facts = model.columns().get(i);
        if (i < model.keySize()) {
            throw new QueryException(
                    model.attributeName(i) + " is the key, by which the row is found. Change it by its setter.");
        }
        if (facts.isVersion()) {
            throw new QueryException(model.attributeName(i)
                    + " counts the versions of the row: each UPDATE writes it. Leave it to the session.");
        }
        if (facts.isComputed()) {
            throw new QueryException(model.attributeName(i)
                    + " is computed by the database from other columns and cannot be set. Set those.");
        }
        return i;
    }

    private static void requireComputable(EntityModel<?> model, int column, ExprNode expression, boolean isPending) {
        String name = model.attributeName(column);
        for (RelationshipModel relationship : model.relationships()) {
            for (int each : relationship.columns()) {
                if (each == column) {
                    throw new QueryException(name + " is the foreign key of "
                            + model.attributeName(relationship.index())
                            + ", which refers to an object. Set that, or write update(" + model.constantName() + ").");
                }
            }
        }
        ComputedSources sources = ComputedSources.of(expression, TableSource.of(model.table()));
        if (sources.foreign() != null) {
            throw new QueryException(name + " is set to an expression that reads " + sources.foreign()
                    + ", but it is computed from its own row alone. Read other tables by a sub-query:"
                    + " scalar(select(...)).");
        }
        if (sources.readsMany()) {
            throw new QueryException(
                    name + " is set to an expression over many rows, but it is computed from its own row."
                            + " Put it into a sub-query: scalar(select(...)).");
        }
        if (isPending && sources.readsRow()) {
            throw new QueryException(name + " of a new object is set to an expression that reads " + model.name()
                    + ", which has no row yet. Set it after the flush, or to what reads no column.");
        }
    }
}
