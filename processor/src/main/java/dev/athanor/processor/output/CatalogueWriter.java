package dev.athanor.processor.output;

import dev.athanor.dialect.Dialect;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.FormulaMeta;
import dev.athanor.processor.model.FormulaMethodMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.schema.DescribedModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.IndexDef;
import dev.athanor.table.KeyDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code catalogue.json}, the model for tools. Its format is described in {@code docs/catalogue.md}. */
public final class CatalogueWriter implements OutputWriter {
    /** Raised when a reader of the format would have to change; new members do not. */
    private static final int VERSION = 1;

    /** The writer. */
    public CatalogueWriter() {}

    @Override
    public List<OutputFile> write(DescribedModel model) {
        Map<String, @Nullable Object> catalogue = object("format", "athanor-catalogue", "version", VERSION);
        catalogue.put(
                "entities",
                model.model().entities().stream().map(one -> entity(model, one)).toList());
        catalogue.put(
                "tables", model.tables().stream().map(one -> table(model, one)).toList());
        return List.of(new OutputFile("catalogue.json", JsonText.of(catalogue)));
    }

    private static Map<String, @Nullable Object> entity(DescribedModel model, EntityMeta entity) {
        return object(
                "class",
                entity.type().reflectionName(),
                "name",
                entity.displayName(),
                "table",
                entity.table(),
                "comment",
                model.comments().of(entity),
                "columns",
                entity.tableColumns().stream().map(one -> column(model, one)).toList(),
                "formulas",
                formulas(model, entity),
                "relationships",
                entity.relationships().stream()
                        .map(one -> relationship(model, one))
                        .toList());
    }

    private static Map<String, @Nullable Object> column(DescribedModel model, ColumnMeta column) {
        return object(
                "name",
                column.name(),
                "column",
                column.column(),
                "javaType",
                column.value().type().withoutAnnotations().toString(),
                "nullable",
                column.nullable(),
                "id",
                column.id(),
                "generated",
                column.generated(),
                "exposed",
                column.accessor() != null,
                "settable",
                column.isSettable(),
                "defaultMethod",
                column.defaultMethod(),
                "onUpdateMethod",
                column.features().onUpdateMethod(),
                "version",
                column.features().version(),
                "relationship",
                column.relationship(),
                "comment",
                column.accessor() == null ? null : model.comments().of(column));
    }

    /** Those that are read with the entity, then those that stand for a method. */
    private static List<Map<String, @Nullable Object>> formulas(DescribedModel model, EntityMeta entity) {
        List<Map<String, @Nullable Object>> formulas = new ArrayList<>();
        for (ColumnMeta column : entity.columns()) {
            FormulaMeta formula = column.features().formula();
            if (formula != null) {
                String comment = model.comments().of(column);
                formulas.add(formula(column.name(), column.value(), formula, null, comment));
            }
        }
        for (FormulaMethodMeta method : entity.formulaMethods()) {
            formulas.add(formula(method.name(), method.value(), method.formula(), method.method(), null));
        }
        return formulas;
    }

    private static Map<String, @Nullable Object> formula(
            String name, ValueMeta value, FormulaMeta formula, @Nullable String method, @Nullable String comment) {
        return object(
                "name",
                name,
                "javaType",
                value.type().withoutAnnotations().toString(),
                "sql",
                formula.sql().value(),
                "method",
                method,
                "comment",
                comment);
    }

    private static Map<String, @Nullable Object> relationship(DescribedModel model, RelationshipMeta relationship) {
        Map<String, @Nullable Object> facts = object(
                "name",
                relationship.name(),
                "target",
                relationship.target().reflectionName(),
                "cardinality",
                relationship.kind().name(),
                "owning",
                relationship.owning(),
                "collection",
                relationship.isToOne() ? null : relationship.collection().name(),
                "nullable",
                relationship.nullable(),
                "backPopulates",
                relationship.backPopulates(),
                "cascade",
                relationship.cascade().stream().map(Enum::name).toList(),
                "loading",
                relationship.loading().name());
        if (relationship.join() instanceof ForeignKeyMeta key) {
            facts.put("foreignKey", foreignKey(key));
        } else if (relationship.join() instanceof LinkTableMeta link) {
            facts.put("linkTable", link.table());
        }
        facts.put("comment", model.comments().of(relationship));
        return facts;
    }

    private static Map<String, @Nullable Object> foreignKey(ForeignKeyMeta key) {
        return object(
                "table",
                key.ownerTable(),
                "columns",
                key.parts().stream().map(KeyPart::column).toList(),
                "targetTable",
                key.targetTable(),
                "targetColumns",
                key.parts().stream().map(KeyPart::targetColumn).toList());
    }

    private static Map<String, @Nullable Object> table(DescribedModel model, TableDef table) {
        return object(
                "schema",
                table.schema(),
                "name",
                table.name(),
                "entity",
                model.entity(table).map(one -> one.type().reflectionName()).orElse(null),
                "columns",
                table.columns().stream().map(CatalogueWriter::column).toList(),
                "primaryKey",
                table.primaryKey(),
                "uniqueKeys",
                table.uniqueKeys().stream().map(CatalogueWriter::uniqueKey).toList(),
                "indexes",
                table.indexes().stream().map(CatalogueWriter::index).toList(),
                "foreignKeys",
                table.foreignKeys().stream().map(CatalogueWriter::reference).toList());
    }

    private static Map<String, @Nullable Object> column(ColumnDef column) {
        return object(
                "name",
                column.name(),
                "types",
                types(column),
                "nullable",
                column.nullable(),
                "generated",
                column.generated(),
                "default",
                column.defaultSql(),
                "computed",
                column.computation() == null
                        ? null
                        : object(
                                "sql",
                                column.computation().sql(),
                                "stored",
                                column.computation().stored()),
                "length",
                column.length(),
                "precision",
                column.precision(),
                "scale",
                column.scale());
    }

    private static Map<String, @Nullable Object> types(ColumnDef column) {
        Map<String, @Nullable Object> types = new LinkedHashMap<>();
        for (Dialect dialect : DescribedModel.dialects()) {
            types.put(dialect.name().toLowerCase(Locale.ROOT), dialect.ddl().typeName(column));
        }
        return types;
    }

    private static Map<String, @Nullable Object> uniqueKey(KeyDef key) {
        return object("name", key.name(), "columns", key.columns());
    }

    private static Map<String, @Nullable Object> index(IndexDef index) {
        return object("name", index.name(), "columns", index.columns(), "unique", index.unique());
    }

    private static Map<String, @Nullable Object> reference(ForeignKeyDef key) {
        return object(
                "name",
                key.name(),
                "columns",
                key.columns(),
                "targetSchema",
                key.targetSchema(),
                "targetTable",
                key.targetTable(),
                "targetColumns",
                key.targetColumns(),
                "onDelete",
                key.onDelete().name(),
                "onUpdate",
                key.onUpdate().name());
    }

    /** A JSON object of names and values in turn. */
    private static Map<String, @Nullable Object> object(@Nullable Object... members) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put(String.valueOf(members[i]), members[i + 1]);
        }
        return object;
    }
}
