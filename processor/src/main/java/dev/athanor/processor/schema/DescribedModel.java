package dev.athanor.processor.schema;

import com.palantir.javapoet.ClassName;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.dialect.SchemaDdl;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.CommentText;
import dev.athanor.processor.model.Comments;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ModelMeta;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model with its tables and what the source says about them: what the build outputs are made from. Immutable. */
public final class DescribedModel {
    private final ModelMeta model;
    private final List<TableDef> tables;
    private final Comments comments;
    private final Map<String, EntityMeta> byTable = new HashMap<>();
    private final Map<ClassName, TableDef> byEntity = new HashMap<>();

    /** The tables of a model, and the documentation comments of its classes and accessors. */
    public DescribedModel(ModelMeta model, Comments comments) {
        this.model = model;
        this.comments = comments;
        for (EntityMeta entity : model.entities()) {
            TableDef table = TableFacts.of(entity);
            byTable.putIfAbsent(table.qualifiedName(), entity);
            byEntity.put(entity.type(), table);
        }
        this.tables = TableFacts.of(model).stream().map(this::withComments).toList();
    }

    /** An entity that is a class file has no comments but those that were kept. */
    private TableDef withComments(TableDef table) {
        EntityMeta entity = byTable.get(table.qualifiedName());
        if (entity == null) {
            return table;
        }
        List<ColumnDef> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnDef column = table.columns().get(i);
            ColumnMeta attribute = entity.columns().get(i);
            String comment = attribute.accessor() == null ? null : comments.of(attribute);
            columns.add(
                    column.comment() != null || comment == null
                            ? column
                            : column.comment(CommentText.firstSentence(comment)));
        }
        String comment = comments.of(entity);
        return new TableDef(
                table.schema(),
                table.name(),
                columns,
                table.primaryKey(),
                table.uniqueKeys(),
                table.indexes(),
                table.foreignKeys(),
                table.checks(),
                table.comment() != null || comment == null ? table.comment() : CommentText.firstSentence(comment));
    }

    /** The entities. */
    public ModelMeta model() {
        return model;
    }

    /** The documentation comments. */
    public Comments comments() {
        return comments;
    }

    /** The tables of entities and the link tables, by name. */
    public List<TableDef> tables() {
        return tables.stream()
                .sorted(Comparator.comparing(TableDef::qualifiedName))
                .toList();
    }

    /** The entity that a table is of; empty for a link table. */
    public Optional<EntityMeta> entity(TableDef table) {
        return Optional.ofNullable(byTable.get(table.qualifiedName()));
    }

    /** The table of an entity; empty where that is not of the model. */
    public Optional<TableDef> table(ClassName entity) {
        return Optional.ofNullable(byEntity.get(entity));
    }

    /** The statements that create the tables, as an engine on that database would. */
    public List<String> ddl(Dialect dialect) {
        return new SchemaDdl(dialect, tables).create(table -> true);
    }

    /** The databases whose types and statements are written. */
    public static List<Dialect> dialects() {
        return Dialects.all();
    }
}
