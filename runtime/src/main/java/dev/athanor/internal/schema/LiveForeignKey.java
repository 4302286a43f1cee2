package dev.athanor.internal.schema;

import dev.athanor.table.ForeignKeyDef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key as it is in the database.
 *
 * @param name empty where the database does not tell it
 * @param inOwnSchema whether the table referred to is where tables are whose schema is not said
 * @param targetSchema the schema of the table referred to, or null where it has no name
 * @param targetColumns its columns, in the order of those that refer
 * @param onDelete as SQL says it: {@code NO ACTION}, which is RESTRICT too
 * @param onUpdate the same for a key that changes
 */
record LiveForeignKey(
        String name,
        List<String> columns,
        boolean inOwnSchema,
        @Nullable String targetSchema,
        String targetTable,
        List<String> targetColumns,
        String onDelete,
        String onUpdate) {

    /** Whether the same columns refer. */
    boolean isOver(ForeignKeyDef key, StoredNames names) {
        return new LiveIndex(name, false, columns).isOf(key.columns(), names);
    }

    /** Whether the same columns refer to the same ones of the same table. */
    boolean refersAs(ForeignKeyDef key, StoredNames names) {
        String schema = key.targetSchema();
        boolean sameSchema = schema == null ? inOwnSchema : targetSchema != null && names.isTable(schema, targetSchema);
        return sameSchema && names.isTable(key.targetTable(), targetTable) && pairs(key, names);
    }

    /** Each column refers to its own, whichever comes first. */
    private boolean pairs(ForeignKeyDef key, StoredNames names) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < key.columns().size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                if (names.isColumn(key.columns().get(i), columns.get(j))
                        && names.isColumn(key.targetColumns().get(i), targetColumns.get(j))) {
                    found.add(i);
                }
            }
        }
        return found.size() == key.columns().size();
    }
}
