package dev.athanor.processor.schema;

import dev.athanor.annotation.OnDelete;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.ModelMeta;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ReferentialAction;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tables as the runtime's facts, equal in DDL to what the generated models state when they run. Used by what writes the schema
 * and by what checks SQL.
 */
public final class TableFacts {
    private TableFacts() {}

    /** All tables of a model, in the order in which an engine has them: those of entities, then link tables. */
    public static List<TableDef> of(ModelMeta model) {
        Map<String, TableDef> tables = new LinkedHashMap<>();
        for (EntityMeta entity : model.entities()) {
            tables.putIfAbsent(entity.table(), of(entity));
        }
        for (LinkTableMeta link : model.linkTables()) {
            tables.putIfAbsent(link.table(), of(link));
        }
        return List.copyOf(tables.values());
    }

    /** The table of an entity. */
    public static TableDef of(EntityMeta entity) {
        TableDef table = TableDef.of(
                entity.table(),
                entity.columns().stream().map(TableFacts::column).toArray(ColumnDef[]::new));
        if (!entity.id().isMissing()) {
            table = table.primaryKey(names(entity.id().columns(), ColumnMeta::column));
        }
        for (ColumnMeta column : entity.columns()) {
            table = withIndex(table, column);
        }
        for (ForeignKeyMeta key : entity.foreignKeys()) {
            if (key.indexed()) {
                table = table.index(names(key.parts(), KeyPart::column));
            }
        }
        for (ForeignKeyMeta key : entity.foreignKeys()) {
            table = withForeignKey(table, key.parts(), key.targetTable(), key.onDelete());
        }
        return table;
    }

    /** A link table, whose key is all of its columns. */
    public static TableDef of(LinkTableMeta link) {
        List<KeyPart> parts = new ArrayList<>(link.toThis());
        parts.addAll(link.toTarget());
        TableDef table = TableDef.of(
                        link.table(),
                        parts.stream()
                                .map(one -> ColumnFacts.of(one.column(), one.value()))
                                .toArray(ColumnDef[]::new))
                .primaryKey(names(parts, KeyPart::column));
        return withForeignKey(
                withForeignKey(table, link.toThis(), link.thisTable(), link.onDelete()),
                link.toTarget(),
                link.targetTable(),
                link.onDelete());
    }

    private static ColumnDef column(ColumnMeta column) {
        ColumnDef def = ColumnFacts.of(column.column(), column.value());
        if (column.nullable()) {
            def = def.orNull();
        }
        return column.generated() ? def.generatedByDatabase() : def;
    }

    private static TableDef withIndex(TableDef table, ColumnMeta column) {
        if (column.indexed()) {
            return column.unique() ? table.uniqueIndex(column.column()) : table.index(column.column());
        }
        return column.unique() ? table.unique(column.column()) : table;
    }

    private static TableDef withForeignKey(TableDef table, List<KeyPart> parts, String target, OnDelete onDelete) {
        return table.foreignKey(
                parts.stream().map(KeyPart::column).toList(),
                null,
                target,
                parts.stream().map(KeyPart::targetColumn).toList(),
                ReferentialAction.valueOf(onDelete.name()));
    }

    private static <T> String[] names(List<T> elements, Function<T, String> name) {
        return elements.stream().map(name).toArray(String[]::new);
    }
}
