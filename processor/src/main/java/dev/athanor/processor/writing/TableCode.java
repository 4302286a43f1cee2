package dev.athanor.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.annotation.OnDelete;
import dev.athanor.processor.model.ColumnFeatures;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.ComputedMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.IndexMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tables as expressions: those of entities and link tables. */
final class TableCode {
    /** How much of a line is left for the columns of a link table. */
    private static final int ONE_LINE = 75;

    private TableCode() {}

    /** The table of an entity. */
    static CodeBlock ofEntity(EntityMeta entity) {
        List<CodeBlock> columns =
                entity.tableColumns().stream().map(one -> column(entity, one)).toList();
        CodeBlock.Builder table = open(entity.table(), columns, "\n");
        if (entity.schema() != null) {
            chain(table, CodeBlock.of(".schema($S)", entity.schema()));
        }
        if (!entity.id().isMissing()) {
            chain(table, CodeBlock.of(".primaryKey($L)", strings(entity.id().columns(), ColumnMeta::column)));
        }
        for (ColumnMeta column : entity.tableColumns()) {
            if (column.unique() || column.indexed()) {
                String method = column.indexed() ? column.unique() ? "uniqueIndex" : "index" : "unique";
                chain(table, CodeBlock.of(".$L($S)", method, column.column()));
            }
        }
        for (IndexMeta index : entity.indexes()) {
            chain(table, index(index));
        }
        for (ForeignKeyMeta key : entity.foreignKeys()) {
            if (key.indexed()) {
                chain(table, CodeBlock.of(".index($L)", strings(key.parts(), KeyPart::column)));
            }
        }
        for (ForeignKeyMeta key : entity.foreignKeys()) {
            chain(table, foreignKey(key.parts(), key.targetSchema(), key.targetTable(), key.onDelete()));
        }
        if (entity.comment() != null) {
            chain(table, CodeBlock.of(".comment($S)", entity.comment()));
        }
        return close(table);
    }

    /** A link table, whose key is all of its columns. */
    static CodeBlock ofLink(LinkTableMeta link) {
        List<KeyPart> parts = new ArrayList<>(link.toThis());
        parts.addAll(link.toTarget());
        List<CodeBlock> columns = parts.stream()
                .map(part -> columnDef(part.column(), part.value(), ValueCode.of(part.value()))
                        .build())
                .toList();
        CodeBlock.Builder table = open(link.table(), columns, fitsOnOneLine(columns) ? " " : "\n");
        if (link.schema() != null) {
            chain(table, CodeBlock.of(".schema($S)", link.schema()));
        }
        if (!parts.isEmpty()) {
            chain(table, CodeBlock.of(".primaryKey($L)", strings(parts, KeyPart::column)));
        }
        chain(table, foreignKey(link.toThis(), link.thisSchema(), link.thisTable(), link.onDelete()));
        chain(table, foreignKey(link.toTarget(), link.targetSchema(), link.targetTable(), link.onDelete()));
        return close(table);
    }

    /** String literals, separated by commas. */
    static <T> CodeBlock strings(List<T> elements, Function<T, String> name) {
        return elements.stream()
                .map(element -> CodeBlock.of("$S", name.apply(element)))
                .collect(CodeBlock.joining(", "));
    }

    private static CodeBlock column(EntityMeta entity, ColumnMeta column) {
        CodeBlock.Builder def = columnDef(column.column(), column.value(), ValueCode.inModel(entity, column));
        ColumnFeatures features = column.features();
        if (column.nullable()) {
            def.add(".orNull()");
        }
        if (column.generated()) {
            def.add(".generatedByDatabase()");
        }
        if (features.defaultSql() != null) {
            def.add(".defaultSql($S)", features.defaultSql());
        }
        ComputedMeta computed = features.computed();
        if (computed != null) {
            def.add(".computed($S, $L)", computed.sql(), computed.stored());
        }
        if (features.comment() != null) {
            def.add(".comment($S)", features.comment());
        }
        return def.build();
    }

    /** The definition of what a formula gives: how it is read, and whether it may be NULL. */
    static CodeBlock ofFormula(EntityMeta entity, ColumnMeta formula) {
        return columnDef(formula.column(), formula.value(), ValueCode.inModel(entity, formula))
                .add(formula.nullable() ? ".orNull()" : "")
                .build();
    }

    private static CodeBlock.Builder columnDef(String name, ValueMeta value, ValueCode code) {
        CodeBlock.Builder def =
                CodeBlock.builder().add("$T.of($S, $L)", RuntimeNames.COLUMN_DEF, name, code.columnType());
        if (value.length() > 0) {
            def.add(".length($L)", value.length());
        }
        if (value.precision() > 0 || value.scale() > 0) {
            def.add(".digits($L, $L)", value.precision(), value.scale());
        }
        return def;
    }

    private static CodeBlock index(IndexMeta index) {
        String method = index.unique() ? "unique" : "index";
        CodeBlock columns = strings(index.columns(), Function.identity());
        return index.name().isEmpty()
                ? CodeBlock.of(".$L($L)", method, columns)
                : CodeBlock.of(".named$L($S, $L)", index.unique() ? "Unique" : "Index", index.name(), columns);
    }

    private static CodeBlock foreignKey(
            List<KeyPart> parts, @Nullable String targetSchema, String targetTable, OnDelete onDelete) {
        if (targetSchema != null || onDelete != OnDelete.NO_ACTION) {
            return CodeBlock.of(
                    ".foreignKey($1T.of($2L), $3L, $4S, $1T.of($5L),$8L$6T.$7L)",
                    List.class,
                    strings(parts, KeyPart::column),
                    targetSchema == null ? "null" : CodeBlock.of("$S", targetSchema),
                    targetTable,
                    strings(parts, KeyPart::targetColumn),
                    RuntimeNames.REFERENTIAL_ACTION,
                    onDelete.name(),
                    parts.size() == 1 ? " " : "\n");
        }
        return CodeBlock.of(
                ".foreignKey($1T.of($2L), $3S, $1T.of($4L))",
                List.class,
                strings(parts, KeyPart::column),
                targetTable,
                strings(parts, KeyPart::targetColumn));
    }

    /** Begins a table, and an indentation for the calls that follow, which {@link #close} ends. */
    private static CodeBlock.Builder open(String name, List<CodeBlock> columns, String separator) {
        CodeBlock.Builder table = CodeBlock.builder().add("$T.of($S$>$>$>$>", RuntimeNames.TABLE_DEF, name);
        columns.forEach(column -> table.add("," + separator).add(column));
        return table.add(")$<$<");
    }

    private static boolean fitsOnOneLine(List<CodeBlock> columns) {
        int length = columns.stream()
                .map(column -> column.toString().replaceAll("\\b([a-z]\\w*\\.)+(?=[A-Z])", ""))
                .mapToInt(String::length)
                .sum();
        return length <= ONE_LINE;
    }

    private static CodeBlock close(CodeBlock.Builder table) {
        return table.add("$<$<").build();
    }

    private static void chain(CodeBlock.Builder table, CodeBlock call) {
        table.add("\n$L", call);
    }
}
