package dev.athanor.processor.output;

import dev.athanor.dialect.Dialect;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.model.TypeText;
import dev.athanor.processor.schema.DescribedModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.ReferentialAction;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes {@code dictionary.md}: each table and column with its types and what the source says about it. */
public final class DictionaryWriter implements OutputWriter {
    /** The writer. */
    public DictionaryWriter() {}

    @Override
    public List<OutputFile> write(DescribedModel model) {
        return List.of(new OutputFile("dictionary.md", new Dictionary(model).text()));
    }

    /** One dictionary as it is written. */
    private static final class Dictionary {
        private final DescribedModel model;
        private final MarkdownText out = new MarkdownText();

        Dictionary(DescribedModel model) {
            this.model = model;
        }

        String text() {
            out.heading(1, "Data dictionary");
            contents();
            model.tables().forEach(this::table);
            return out.toString();
        }

        private void contents() {
            out.row("table", "entity", "what it holds");
            out.ruler(3);
            for (TableDef table : model.tables()) {
                Optional<EntityMeta> entity = model.entity(table);
                out.row(
                        MarkdownText.link(table.qualifiedName()),
                        entity.map(one -> MarkdownText.code(one.displayName())).orElse("link table"),
                        entity.map(this::summary).orElseGet(() -> links(table)));
            }
        }

        private String summary(EntityMeta entity) {
            String comment = model.comments().of(entity);
            return comment == null ? "" : MarkdownText.cell(comment.split("\n\n", 2)[0]);
        }

        private void table(TableDef table) {
            out.heading(2, table.qualifiedName());
            Optional<EntityMeta> entity = model.entity(table);
            entity.ifPresentOrElse(
                    one -> {
                        out.paragraph("Entity " + MarkdownText.code(one.type().canonicalName()) + ".");
                        comment(model.comments().of(one));
                    },
                    () -> out.paragraph("Link table between " + links(table) + "."));
            columns(table, entity.orElse(null));
            keys(table);
            entity.ifPresent(this::relationships);
        }

        private static String links(TableDef table) {
            return table.foreignKeys().stream()
                    .map(key -> MarkdownText.link(key.qualifiedTarget()))
                    .collect(Collectors.joining(" and "));
        }

        private void comment(@Nullable String comment) {
            if (comment != null) {
                for (String paragraph : comment.split("\n\n", -1)) {
                    out.paragraph(MarkdownText.escaped(paragraph));
                }
            }
        }

        private void columns(TableDef table, @Nullable EntityMeta entity) {
            List<String> titles = new ArrayList<>(List.of("column"));
            DescribedModel.dialects().forEach(dialect -> titles.add(dialect.name()));
            titles.addAll(List.of("null", "value by", "Java", "what it holds"));
            out.row(titles.toArray(new String[0]));
            out.ruler(titles.size());
            for (ColumnDef column : table.columns()) {
                List<String> cells = new ArrayList<>(List.of(MarkdownText.code(column.name())));
                for (Dialect dialect : DescribedModel.dialects()) {
                    cells.add(MarkdownText.code(dialect.ddl().typeName(column)));
                }
                ColumnMeta attribute = entity == null ? null : attribute(entity, column);
                cells.add(column.nullable() ? "yes" : "no");
                cells.add(valueBy(column, attribute));
                cells.add(attribute == null ? "" : java(attribute));
                cells.add(attribute == null ? "" : description(attribute));
                out.row(cells.toArray(new String[0]));
            }
        }

        private static @Nullable ColumnMeta attribute(EntityMeta entity, ColumnDef column) {
            return entity.columns().stream()
                    .filter(one -> one.column().equals(column.name()))
                    .findFirst()
                    .orElse(null);
        }

        /** Who makes the value, where it is not the one that sets it. */
        private static String valueBy(ColumnDef column, @Nullable ColumnMeta attribute) {
            if (column.generated()) {
                return "generated";
            }
            List<String> makers = new ArrayList<>();
            if (column.computation() != null) {
                makers.add("computed " + MarkdownText.code(column.computation().sql()));
            } else if (column.defaultSql() != null) {
                makers.add("default " + MarkdownText.code(column.defaultSql()));
            } else if (attribute != null && attribute.defaultMethod() != null) {
                makers.add("default " + MarkdownText.code(attribute.defaultMethod() + "()"));
            }
            if (attribute != null && attribute.features().onUpdateMethod() != null) {
                makers.add(
                        "each update " + MarkdownText.code(attribute.features().onUpdateMethod() + "()"));
            }
            if (attribute != null && attribute.features().version()) {
                makers.add("version");
            }
            return String.join(", ", makers);
        }

        private static String java(ColumnMeta column) {
            return MarkdownText.code(
                    column.name() + ": " + TypeText.of(column.value().type().withoutAnnotations()));
        }

        /** What the accessor says; a foreign key that no accessor exposes is what its relationship says. */
        private String description(ColumnMeta column) {
            String comment = model.comments().of(column);
            return comment == null ? "" : MarkdownText.cell(comment);
        }

        private void keys(TableDef table) {
            List<String> items = new ArrayList<>();
            if (!table.primaryKey().isEmpty()) {
                items.add("primary key: " + MarkdownText.codes(table.primaryKey()));
            }
            table.uniqueKeys()
                    .forEach(key -> items.add(
                            "unique key " + MarkdownText.code(key.name()) + ": " + MarkdownText.codes(key.columns())));
            table.indexes()
                    .forEach(index -> items.add((index.unique() ? "unique index " : "index ")
                            + MarkdownText.code(index.name()) + ": " + MarkdownText.codes(index.columns())));
            table.foreignKeys().forEach(key -> items.add(foreignKey(key)));
            out.list(items);
        }

        private static String foreignKey(ForeignKeyDef key) {
            return "foreign key " + MarkdownText.code(key.name()) + ": " + MarkdownText.codes(key.columns())
                    + " refers to " + MarkdownText.link(key.qualifiedTarget()) + " "
                    + MarkdownText.codes(key.targetColumns())
                    + action("delete", key.onDelete()) + action("update", key.onUpdate());
        }

        private static String action(String event, ReferentialAction action) {
            return action == ReferentialAction.NO_ACTION
                    ? ""
                    : ", on " + event + " "
                            + action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        private void relationships(EntityMeta entity) {
            if (entity.relationships().isEmpty()) {
                return;
            }
            out.row("relationship", "to", "kind", "by", "other side", "what it holds");
            out.ruler(6);
            for (RelationshipMeta relationship : entity.relationships()) {
                String comment = model.comments().of(relationship);
                out.row(
                        MarkdownText.code(relationship.name()),
                        model.table(relationship.target())
                                .map(one -> MarkdownText.link(one.qualifiedName()))
                                .orElse(""),
                        kind(relationship),
                        join(relationship),
                        relationship.backPopulates() == null ? "" : MarkdownText.code(relationship.backPopulates()),
                        comment == null ? "" : MarkdownText.cell(comment));
            }
        }

        private static String kind(RelationshipMeta relationship) {
            String words = relationship.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return relationship.nullable() ? words + ", optional" : words;
        }

        private static String join(RelationshipMeta relationship) {
            if (relationship.join() instanceof LinkTableMeta link) {
                return MarkdownText.link(link.table());
            }
            return relationship.join() instanceof ForeignKeyMeta key
                    ? key.parts().stream()
                            .map(part -> MarkdownText.code(key.ownerTable() + "." + part.column()))
                            .collect(Collectors.joining(", "))
                    : "";
        }
    }
}
