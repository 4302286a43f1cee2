package dev.athanor.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.annotation.OnDelete;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tables as expressions: those of entities and link tables. */
final class TableCode {
    /** How much of a line is left for the columns of a link table. */
    private static final int ONE_LINE = 75;

    private TableCode() {}

    /** The table of an entity. */
    static CodeBlock ofEntity(EntityMeta entity) {
        List<CodeBlock> columns =
                entity.columns().stream().map(TableCode::column).toList();
        CodeBlock.Builder table = open(entity.table(), columns, "\n");
        if (!entity.id().isMissing()) {
            chain(table, CodeBlock.of(".primaryKey($L)", strings(entity.id().columns(), ColumnMeta::column)));
        }
        for (ColumnMeta column : entity.columns()) {
            if (column.unique() || column.indexed()) {
                String method = column.indexed() ? column.unique() ? "uniqueIndex" : "index" : "unique";
                chain(table, CodeBlock.of(".$L($S)", method, column.column()));
            }
        }
        for (ForeignKeyMeta key : entity.foreignKeys()) {
            if (key.indexed()) {
                chain(table, CodeBlock.of(".index($L)", strings(key.parts(), KeyPart::column)));
            }
        }
        for (ForeignKeyMeta key : entity.foreignKeys()) {
            chain(table, foreignKey(key.parts(), key.targetTable(), key.onDelete()));
        }
        return close(table);
    }

    /** A link table, whose key is all of its columns. */
    static CodeBlock ofLink(LinkTableMeta link) {
        List<KeyPart> parts = new ArrayList<>(link.toThis());
        parts.addAll(link.toTarget());
        List<CodeBlock> columns = parts.stream()
                .map(part -> columnDef(part.column(), part.value()).build())
                .toList();
        CodeBlock.Builder table = open(link.table(), columns, fitsOnOneLine(columns) ? " " : "\n");
        chain(table, CodeBlock.of(".primaryKey($L)", strings(parts, KeyPart::column)));
        chain(table, foreignKey(link.toThis(), link.thisTable(), link.onDelete()));
        chain(table, foreignKey(link.toTarget(), link.targetTable(), link.onDelete()));
        return close(table);
    }

    /** String literals, separated by commas. */
    static <T> CodeBlock strings(List<T> elements, Function<T, String> name) {
        return elements.stream()
                .map(element -> CodeBlock.of("$S", name.apply(element)))
                .collect(CodeBlock.joining(", "));
    }

    private static CodeBlock column(ColumnMeta column) {
        CodeBlock.Builder def = columnDef(column.column(), column.value());
        if (column.nullable()) {
            def.add(".orNull()");
        }
        if (column.generated()) {
            def.add(".generatedByDatabase()");
        }
        return def.build();
    }

    private static CodeBlock.Builder columnDef(String name, ValueMeta value) {
        CodeBlock.Builder def = CodeBlock.builder()
                .add(
                        "$T.of($S, $L)",
                        RuntimeNames.COLUMN_DEF,
                        name,
                        ValueCode.of(value).columnType());
        if (value.length() > 0) {
            def.add(".length($L)", value.length());
        }
        if (value.precision() > 0 || value.scale() > 0) {
            def.add(".digits($L, $L)", value.precision(), value.scale());
        }
        return def;
    }

    private static CodeBlock foreignKey(List<KeyPart> parts, String targetTable, OnDelete onDelete) {
        if (onDelete != OnDelete.NO_ACTION) {
            return CodeBlock.of(
                    ".foreignKey($1T.of($2L), null, $3S, $1T.of($4L), $5T.$6L)",
                    List.class,
                    strings(parts, KeyPart::column),
                    targetTable,
                    strings(parts, KeyPart::targetColumn),
                    RuntimeNames.REFERENTIAL_ACTION,
                    onDelete.name());
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
