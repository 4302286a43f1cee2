package dev.athanor.processor.schema;

import dev.athanor.annotation.KeyUpdate;
import dev.athanor.annotation.OnDelete;
import dev.athanor.processor.model.CheckMeta;
import dev.athanor.processor.model.ColumnFeatures;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.IndexMeta;
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
import org.jspecify.annotations.Nullable;

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
            TableDef table = of(entity);
            tables.putIfAbsent(table.qualifiedName(), table);
        }
        for (LinkTableMeta link : model.linkTables()) {
            TableDef table = of(link);
            tables.putIfAbsent(table.qualifiedName(), table);
        }
        return List.copyOf(tables.values());
    }

    /** The table of an entity. */
    public static TableDef of(EntityMeta entity) {
        TableDef table = TableDef.of(
                entity.table(),
                entity.tableColumns().stream().map(TableFacts::column).toArray(ColumnDef[]::new));
        if (!entity.id().isMissing()) {
            table = table.primaryKey(names(entity.id().columns(), ColumnMeta::column));
        }
        for (ColumnMeta column : entity.tableColumns()) {
            table = withIndex(table, column);
        }
        for (IndexMeta index : entity.indexes()) {
            table = withIndex(table, index);
        }
        for (ForeignKeyMeta key : entity.foreignKeys()) {
            if (key.indexed()) {
                table = table.index(names(key.parts(), KeyPart::column));
            }
        }
        for (ForeignKeyMeta key : entity.foreignKeys()) {
            table = withForeignKey(
                    table, key.parts(), key.targetSchema(), key.targetTable(), key.onDelete(), key.onUpdate());
        }
        for (CheckMeta check : entity.checks()) {
            table = table.check(check.name().value(), check.sql().sql().value());
        }
        if (entity.schema() != null) {
            table = table.schema(entity.schema());
        }
        return entity.comment() == null ? table : table.comment(entity.comment());
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
        TableDef placed = link.schema() == null ? table : table.schema(link.schema());
        return withForeignKey(
                withForeignKey(
                        placed, link.toThis(), link.thisSchema(), link.thisTable(), link.onDelete(), link.onUpdate()),
                link.toTarget(),
                link.targetSchema(),
                link.targetTable(),
                link.onDelete(),
                link.onUpdate());
    }

    private static ColumnDef column(ColumnMeta column) {
        ColumnDef def = ColumnFacts.of(column.column(), column.value());
        if (column.nullable()) {
            def = def.orNull();
        }
        ColumnFeatures features = column.features();
        if (features.sequence() != null) {
            def = def.generatedBySequence(features.sequence());
        } else if (column.generated()) {
            def = def.generatedByDatabase();
        }
        if (features.defaultSql() != null) {
            def = def.defaultSql(features.defaultSql());
        }
        if (features.computed() != null) {
            def = def.computed(features.computed().sql(), features.computed().stored());
        }
        return features.comment() == null ? def : def.comment(features.comment());
    }

    private static TableDef withIndex(TableDef table, ColumnMeta column) {
        if (column.indexed()) {
            return column.unique() ? table.uniqueIndex(column.column()) : table.index(column.column());
        }
        return column.unique() ? table.unique(column.column()) : table;
    }

    private static TableDef withIndex(TableDef table, IndexMeta index) {
        String[] columns = index.columns().toArray(String[]::new);
        if (index.name().isEmpty()) {
            return index.unique() ? table.unique(columns) : table.index(columns);
        }
        return index.unique() ? table.namedUnique(index.name(), columns) : table.namedIndex(index.name(), columns);
    }

    private static TableDef withForeignKey(
            TableDef table,
            List<KeyPart> parts,
            @Nullable String schema,
            String target,
            OnDelete onDelete,
            KeyUpdate onUpdate) {
        return table.foreignKey(
                parts.stream().map(KeyPart::column).toList(),
                schema,
                target,
                parts.stream().map(KeyPart::targetColumn).toList(),
                ReferentialAction.valueOf(onDelete.name()),
                ReferentialAction.valueOf(onUpdate.name()));
    }

    private static <T> String[] names(List<T> elements, Function<T, String> name) {
        return elements.stream().map(name).toArray(String[]::new);
    }
}
