package dev.athanor.internal.session;

import dev.athanor.error.QueryException;
import dev.athanor.internal.identity.Identities;
import dev.athanor.spi.EntityModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.ReferentialAction;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Statements that set keys: an object is found by its key, so that the keys of held ones are not set behind their back, and what
 * refers to a key by ON UPDATE CASCADE is not what it was. Used by {@link Following}.
 */
final class KeyStatements {
    private final ModelRegistry registry;
    private final Identities identities;

    KeyStatements(ModelRegistry registry, Identities identities) {
        this.registry = registry;
        this.identities = identities;
    }

    /**
     * Refuses a statement that sets the key of objects that are held.
     *
     * @param changed the columns that it sets
     * @param concerns whether it may concern an object of the entity that is held
     * @throws QueryException where it sets a key
     */
    void check(EntityModel<?> model, List<ColumnDef> changed, BooleanSupplier concerns) {
        List<String> keys = keys(model, changed);
        if (keys.isEmpty()) {
            return;
        }
        String column = model.attributeName(model.columnIndex(keys.get(0)));
        if (concerns.getAsBoolean()) {
            throw new QueryException("The statement sets " + column + ", the key of objects that the session holds."
                    + " Expunge them first, or execute it by engine.begin().");
        }
        forEachReferring(model, keys, (child, columns) -> {
            if (!keys(child.table(), columns).isEmpty() && isHeld(child)) {
                throw new QueryException(
                        "The statement sets " + column + ", and with it the key of objects of " + child.name()
                                + " that the session holds. Expunge them first, or execute it by engine.begin().");
            }
        });
    }

    /** Visits the foreign keys that the database changes with keys of an entity: their entity, and the numbers of their columns. */
    void forEachFollowing(EntityModel<?> model, List<ColumnDef> changed, BiConsumer<EntityModel<?>, Integer> visitor) {
        List<String> keys = keys(model, changed);
        if (!keys.isEmpty()) {
            forEachReferring(model, keys, (child, columns) -> {
                for (String column : columns) {
                    if (!child.table().primaryKey().contains(column)) {
                        visitor.accept(child, child.columnIndex(column));
                    }
                }
            });
        }
    }

    /** Whether an object of an entity is held. */
    boolean isHeld(EntityModel<?> model) {
        boolean[] found = new boolean[1];
        identities.of(model).forEach(entity -> found[0] = true);
        return found[0];
    }

    private static List<String> keys(EntityModel<?> model, List<ColumnDef> columns) {
        return keys(model.table(), columns.stream().map(ColumnDef::name).toList());
    }

    private static List<String> keys(TableDef table, List<String> columns) {
        return columns.stream().filter(table.primaryKey()::contains).toList();
    }

    private void forEachReferring(
            EntityModel<?> target, List<String> keys, BiConsumer<EntityModel<?>, List<String>> visitor) {
        forEachReferring(target, keys, visitor, new HashSet<>());
    }

    private void forEachReferring(
            EntityModel<?> target,
            List<String> keys,
            BiConsumer<EntityModel<?>, List<String>> visitor,
            Set<ForeignKeyDef> seen) {
        for (EntityModel<?> model : registry.models()) {
            for (ForeignKeyDef key : model.table().foreignKeys()) {
                List<String> columns = following(key, target, keys);
                if (!columns.isEmpty() && seen.add(key)) {
                    visitor.accept(model, columns);
                    List<String> ofKey = keys(model.table(), columns);
                    if (!ofKey.isEmpty()) {
                        forEachReferring(model, ofKey, visitor, seen);
                    }
                }
            }
        }
    }

    private static List<String> following(ForeignKeyDef key, EntityModel<?> target, List<String> keys) {
        List<String> columns = new ArrayList<>();
        if (key.onUpdate() == ReferentialAction.CASCADE
                && key.qualifiedTarget().equals(target.table().qualifiedName())) {
            for (int i = 0; i < key.columns().size(); i++) {
                if (keys.contains(key.targetColumns().get(i))) {
                    columns.add(key.columns().get(i));
                }
            }
        }
        return columns;
    }
}
