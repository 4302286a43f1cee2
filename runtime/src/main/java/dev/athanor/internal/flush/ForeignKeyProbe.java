package dev.athanor.internal.flush;

import dev.athanor.error.IntegrityException;
import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import dev.athanor.table.ForeignKeyDef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * SQLite says that a foreign key failed and not which: this asks, in the transaction that failed, which of the rows referred
 * to are missing, and names the columns.
 */
final class ForeignKeyProbe {
    private static final int MOST_ROWS = 100;

    private final SessionConnection connection;
    private final FlushSql sql;

    ForeignKeyProbe(SessionConnection connection, FlushSql sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /** The same error with the columns whose row is missing, where it had none. */
    IntegrityException explain(IntegrityException error, EntityModel<?> model, List<MappedEntity> rows) {
        if (error.kind() != IntegrityException.Kind.FOREIGN_KEY
                || !error.columns().isEmpty()) {
            return error;
        }
        Set<String> columns = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (MappedEntity row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            for (RelationshipModel relationship : model.relationships()) {
                if (relationship.kind() == Kind.TO_ONE) {
                    Object key = KeyColumns.referred(row, relationship.columns(), relationship.target());
                    if (key != null && isMissing(relationship.target(), key)) {
                        columns.add(model.attributeName(relationship.index()));
                        missing.add(relationship.target().name() + " with key " + key);
                    }
                }
            }
        }
        if (columns.isEmpty()) {
            columns.addAll(allForeignKeys(model));
        }
        String what = String.join(", ", columns);
        return new IntegrityException(
                missing.isEmpty()
                        ? "A row that " + model.name() + " refers to is missing; candidates: " + what + "."
                        : what + " refers to a row that does not exist: " + String.join(", ", missing) + ".",
                error.kind(),
                error.constraint(),
                List.copyOf(columns),
                error.sql(),
                error);
    }

    /** The same error with the columns of the relationships that may still refer to a row that was to be deleted. */
    static IntegrityException explainDelete(IntegrityException error, EntityModel<?> model) {
        if (error.kind() != IntegrityException.Kind.FOREIGN_KEY
                || !error.columns().isEmpty()) {
            return error;
        }
        Set<String> columns = new LinkedHashSet<>();
        for (RelationshipModel relationship : model.relationships()) {
            for (int column : relationship.targetColumns()) {
                columns.add(relationship.target().attributeName(column));
            }
        }
        return new IntegrityException(
                "A row of " + model.name()
                        + " that was to be deleted is still referred to by a row that its relationships "
                        + "do not hold"
                        + (columns.isEmpty() ? "." : "; candidates: " + String.join(", ", columns) + "."),
                error.kind(),
                error.constraint(),
                List.copyOf(columns),
                error.sql(),
                error);
    }

    /** The same error with what to do where rows refer to a key that was to change. */
    static IntegrityException explainKey(IntegrityException error, EntityModel<?> model) {
        if (error.kind() == IntegrityException.Kind.FOREIGN_KEY) {
            error.note("A row of " + model.name()
                    + " was to get another key, and rows that refer to it by the former one are in the way, or one"
                    + " that the new key refers to is missing. Have the database take them along, by"
                    + " @Relationship(onUpdate = KeyUpdate.CASCADE) and in the schema; or have the session do it where"
                    + " the foreign key can be NULL, by passiveUpdates = false.");
        }
        return error;
    }

    /** The same error with the columns of a link table whose row is missing, where it had none. */
    IntegrityException explainLink(IntegrityException error, LinkTable link, List<LinkRow> rows) {
        if (error.kind() != IntegrityException.Kind.FOREIGN_KEY
                || !error.columns().isEmpty()) {
            return error;
        }
        Set<String> columns = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (LinkRow row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            if (isMissing(row.own(), missing)) {
                link.ownColumns().forEach(column -> columns.add(link.table().name() + "." + column));
            }
            if (isMissing(row.target(), missing)) {
                link.targetColumns().forEach(column -> columns.add(link.table().name() + "." + column));
            }
        }
        return columns.isEmpty()
                ? error
                : new IntegrityException(
                        String.join(", ", columns) + " refers to a row that does not exist: "
                                + String.join(", ", missing) + ".",
                        error.kind(),
                        error.constraint(),
                        List.copyOf(columns),
                        error.sql(),
                        error);
    }

    private boolean isMissing(MappedEntity entity, Set<String> missing) {
        EntityModel<?> model = entity.athanor$model();
        Object key = model.key(entity);
        if (key == null || !isMissing(model, key)) {
            return false;
        }
        missing.add(model.name() + " with key " + key);
        return true;
    }

    private static List<String> allForeignKeys(EntityModel<?> model) {
        List<String> names = new ArrayList<>();
        for (ForeignKeyDef key : model.table().foreignKeys()) {
            for (String column : key.columns()) {
                names.add(model.attributeName(model.columnIndex(column)));
            }
        }
        return names;
    }

    private boolean isMissing(EntityModel<?> target, Object key) {
        KeptStatement statement = connection.prepareQuery(sql.exists(target));
        boolean missing;
        try {
            for (int i = 0; i < target.keySize(); i++) {
                Object part = key instanceof CompositeKey composite ? composite.part(i) : key;
                KeyColumns.bindValue(target.columns().get(i).def().type(), part, statement.binder(), i + 1);
            }
            try (ResultSet rows = connection.query(statement)) {
                missing = !rows.next();
            }
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
        connection.done(statement);
        return missing;
    }
}
