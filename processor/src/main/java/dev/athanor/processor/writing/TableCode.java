package dev.athanor.processor.writing;

import dev.athanor.annotation.KeyUpdate;
import dev.athanor.annotation.OnDelete;
import dev.athanor.processor.model.CheckMeta;
import dev.athanor.processor.model.ColumnFeatures;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.ComputedMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.IndexMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Tables as code: those of entities as a method, link tables as expressions. */
final class TableCode {
    /** The method of a model that defines its table. */
    static final String METHOD = "define";

    /** How much of a line is left for the columns of a link table. */
    private static final int ONE_LINE = 75;

    /** How long a column and its comment may be on one line, without what stands around them. */
    private static final int COMMENTED = 98;

    private TableCode() {}

    /** The method that defines the table of an entity, a statement for each fact. */
    static MethodDeclaration ofEntity(EntityMeta entity) {
        Code.Builder code =
                Code.builder().addStatement("var table = $T.builder($S)", RuntimeNames.TABLE_DEF, entity.table());
        if (entity.schema() != null) {
            code.addStatement("table.schema($S)", entity.schema());
        }
        if (entity.comment() != null) {
            code.addStatement("table.comment($S)", entity.comment());
        }
        entity.tableColumns().forEach(column -> code.addStatement(column(entity, column)));
        if (!entity.id().isMissing()) {
            code.addStatement("table.primaryKey($L)", strings(entity.id().columns(), ColumnMeta::column));
        }
        for (ColumnMeta column : entity.tableColumns()) {
            if (column.unique() || column.indexed()) {
                String method = column.indexed() ? column.unique() ? "uniqueIndex" : "index" : "unique";
                code.addStatement("table.$L($S)", method, column.column());
            }
        }
        entity.indexes().forEach(index -> code.addStatement("table$L", index(index)));
        for (ForeignKeyMeta key : entity.foreignKeys()) {
            if (key.indexed()) {
                code.addStatement("table.index($L)", strings(key.parts(), KeyPart::column));
            }
        }
        entity.foreignKeys().forEach(key -> code.addStatement(reference(key)));
        for (CheckMeta check : entity.checks()) {
            code.addStatement(
                    "table.check($S, $S)",
                    check.name().value(),
                    check.sql().sql().value());
        }
        return MethodDeclaration.method(METHOD)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeNames.TABLE_DEF)
                .addCode(code.build())
                .addStatement("return table.build()")
                .build();
    }

    /** A link table, whose key is all of its columns. */
    static Code ofLink(LinkTableMeta link) {
        List<KeyPart> parts = new ArrayList<>(link.toThis());
        parts.addAll(link.toTarget());
        List<Code> columns = parts.stream()
                .map(part -> columnDef(part.column(), part.value(), ValueCode.of(part.value()))
                        .build())
                .toList();
        Code.Builder table = open(link.table(), columns, fitsOnOneLine(columns) ? " " : "\n");
        if (link.schema() != null) {
            chain(table, Code.of(".schema($S)", link.schema()));
        }
        if (!parts.isEmpty()) {
            chain(table, Code.of(".primaryKey($L)", strings(parts, KeyPart::column)));
        }
        chain(table, foreignKey(link.toThis(), link.thisSchema(), link.thisTable(), link));
        chain(table, foreignKey(link.toTarget(), link.targetSchema(), link.targetTable(), link));
        return close(table);
    }

    /** String literals, separated by commas. */
    static <T> Code strings(List<T> elements, Function<T, String> name) {
        return elements.stream()
                .map(element -> Code.of("$S", name.apply(element)))
                .collect(Code.joining(", "));
    }

    private static Code column(EntityMeta entity, ColumnMeta column) {
        Code type = ValueCode.inModel(entity, column).columnType();
        Code.Builder def = Code.builder().add("table.column($S, $L)", column.column(), type);
        addSize(def, column.value());
        ColumnFeatures features = column.features();
        if (column.nullable()) {
            def.add(".orNull()");
        }
        if (features.sequence() != null) {
            def.add(".generatedBySequence($S)", features.sequence());
        } else if (column.generated()) {
            def.add(".generatedByDatabase()");
        }
        if (features.defaultSql() != null) {
            def.add(".defaultSql($S)", features.defaultSql());
        }
        ComputedMeta computed = features.computed();
        if (computed != null) {
            def.add(".computed($S, $L)", computed.sql(), computed.stored());
        }
        String comment = features.comment();
        if (comment != null) {
            boolean fits = def.build().toString().length() + comment.length() <= COMMENTED;
            def.add(fits ? ".comment($S)" : "\n.comment($S)", comment);
        }
        return def.build();
    }

    /** The definition of what a formula gives: how it is read, and whether it may be NULL. */
    static Code ofFormula(EntityMeta entity, ColumnMeta formula) {
        return columnDef(formula.column(), formula.value(), ValueCode.inModel(entity, formula))
                .add(formula.nullable() ? ".orNull()" : "")
                .build();
    }

    private static Code.Builder columnDef(String name, ValueMeta value, ValueCode code) {
        Code.Builder def = Code.builder().add("$T.of($S, $L)", RuntimeNames.COLUMN_DEF, name, code.columnType());
        addSize(def, value);
        return def;
    }

    private static void addSize(Code.Builder def, ValueMeta value) {
        if (value.length() > 0) {
            def.add(".length($L)", value.length());
        }
        if (value.precision() > 0 || value.scale() > 0) {
            def.add(".digits($L, $L)", value.precision(), value.scale());
        }
    }

    private static Code index(IndexMeta index) {
        String method = index.unique() ? "unique" : "index";
        Code columns = strings(index.columns(), Function.identity());
        return index.name().isEmpty()
                ? Code.of(".$L($L)", method, columns)
                : Code.of(".named$L($S, $L)", index.unique() ? "Unique" : "Index", index.name(), columns);
    }

    private static Code reference(ForeignKeyMeta key) {
        Code.Builder code = Code.builder()
                .add("table.foreignKey($L)", strings(key.parts(), KeyPart::column))
                .add(".references($S", key.targetTable());
        key.parts().forEach(part -> code.add(", $S", part.targetColumn()));
        code.add(")");
        if (key.targetSchema() != null) {
            code.add(".inSchema($S)", key.targetSchema());
        }
        if (key.onDelete() != OnDelete.NO_ACTION) {
            code.add(
                    "$L.onDelete($T.$L)",
                    key.parts().size() == 1 ? "" : "\n",
                    RuntimeNames.REFERENTIAL_ACTION,
                    key.onDelete().name());
        }
        if (key.onUpdate() != KeyUpdate.NO_ACTION) {
            code.add(
                    "$L.onUpdate($T.$L)",
                    key.parts().size() == 1 ? "" : "\n",
                    RuntimeNames.REFERENTIAL_ACTION,
                    key.onUpdate().name());
        }
        return code.build();
    }

    private static Code foreignKey(
            List<KeyPart> parts, @Nullable String targetSchema, String targetTable, LinkTableMeta link) {
        boolean updates = link.onUpdate() != KeyUpdate.NO_ACTION;
        if (targetSchema != null || link.onDelete() != OnDelete.NO_ACTION || updates) {
            return Code.of(
                    ".foreignKey($1T.of($2L), $3L, $4S, $1T.of($5L),$8L$6T.$7L$9L)",
                    List.class,
                    strings(parts, KeyPart::column),
                    targetSchema == null ? "null" : Code.of("$S", targetSchema),
                    targetTable,
                    strings(parts, KeyPart::targetColumn),
                    RuntimeNames.REFERENTIAL_ACTION,
                    link.onDelete().name(),
                    parts.size() == 1 ? " " : "\n",
                    updates
                            ? Code.of(
                                    ", $T.$L",
                                    RuntimeNames.REFERENTIAL_ACTION,
                                    link.onUpdate().name())
                            : "");
        }
        return Code.of(
                ".foreignKey($1T.of($2L), $3S, $1T.of($4L))",
                List.class,
                strings(parts, KeyPart::column),
                targetTable,
                strings(parts, KeyPart::targetColumn));
    }

    /** Begins a table, and an indentation for the calls that follow, which {@link #close} ends. */
    private static Code.Builder open(String name, List<Code> columns, String separator) {
        Code.Builder table = Code.builder().add("$T.of($S$>$>$>$>", RuntimeNames.TABLE_DEF, name);
        columns.forEach(column -> table.add("," + separator).add(column));
        return table.add(")$<$<");
    }

    private static boolean fitsOnOneLine(List<Code> columns) {
        return columns.stream().mapToInt(column -> column.toString().length()).sum() <= ONE_LINE;
    }

    private static Code close(Code.Builder table) {
        return table.add("$<$<").build();
    }

    private static void chain(Code.Builder table, Code call) {
        table.add("\n$L", call);
    }
}
