package dev.athanor.processor.diagram;

import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.schema.DescribedModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tables and their references, as a diagram shows them.
 *
 * @param boxes the tables, by name
 * @param edges the foreign keys between them, in the order of the tables that have them
 */
public record Diagram(List<Box> boxes, List<Edge> edges) {
    /** Copies the lists. */
    public Diagram {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
    }

    /**
     * A table.
     *
     * @param name its name
     * @param entity the entity that it is of; empty for a link table
     * @param rows its columns
     */
    public record Box(String name, Optional<String> entity, List<Row> rows) {
        /** Copies the list. */
        public Box {
            rows = List.copyOf(rows);
        }

        /** The position of a column; 0 where there is none. */
        int rowOf(String column) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).column().equals(column)) {
                    return i;
                }
            }
            return 0;
        }
    }

    /**
     * A column.
     *
     * @param column its name
     * @param type the kind of its values, and their size: {@code string(30)}
     * @param marks of {@code PK}, {@code FK} and {@code UK} those that it is
     * @param nullable whether it may hold NULL
     */
    public record Row(String column, String type, List<String> marks, boolean nullable) {
        /** Copies the list. */
        public Row {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A foreign key.
     *
     * @param child the table that has it
     * @param columns its columns
     * @param parent the table referred to
     * @param targetColumns the columns referred to
     * @param label the relationship whose key it is, or its columns
     * @param optional whether a row may refer to none
     * @param single whether a row is referred to by one at most
     */
    public record Edge(
            String child,
            List<String> columns,
            String parent,
            List<String> targetColumns,
            String label,
            boolean optional,
            boolean single) {
        /** Copies the lists. */
        public Edge {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }

    /** The diagram of a model. A reference to a table that is not of the model is left out. */
    public static Diagram of(DescribedModel model) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        model.tables().forEach(table -> boxes.put(table.qualifiedName(), box(model, table)));
        List<Edge> edges = new ArrayList<>();
        for (TableDef table : model.tables()) {
            for (ForeignKeyDef key : table.foreignKeys()) {
                if (boxes.containsKey(key.qualifiedTarget())) {
                    edges.add(edge(model, table, key));
                }
            }
        }
        return new Diagram(List.copyOf(boxes.values()), edges);
    }

    private static Box box(DescribedModel model, TableDef table) {
        return new Box(
                table.qualifiedName(),
                model.entity(table).map(EntityMeta::displayName),
                table.columns().stream()
                        .map(column ->
                                new Row(column.name(), type(column), marks(table, column.name()), column.nullable()))
                        .toList());
    }

    private static String type(ColumnDef column) {
        String kind = column.type().kind().name().toLowerCase(Locale.ROOT);
        if (column.precision() > 0) {
            return kind + "(" + column.precision() + "," + column.scale() + ")";
        }
        return column.length() > 0 ? kind + "(" + column.length() + ")" : kind;
    }

    private static List<String> marks(TableDef table, String column) {
        List<String> marks = new ArrayList<>();
        if (table.primaryKey().contains(column)) {
            marks.add("PK");
        }
        if (table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column))) {
            marks.add("FK");
        }
        if (uniqueSets(table).anyMatch(columns -> columns.equals(List.of(column)))) {
            marks.add("UK");
        }
        return marks;
    }

    /** The lists of columns that admit a value once, other than the primary key. */
    private static Stream<List<String>> uniqueSets(TableDef table) {
        return Stream.concat(
                table.uniqueKeys().stream().map(key -> key.columns()),
                table.indexes().stream().filter(index -> index.unique()).map(index -> index.columns()));
    }

    private static Edge edge(DescribedModel model, TableDef table, ForeignKeyDef key) {
        boolean optional =
                key.columns().stream().anyMatch(one -> table.column(one).nullable());
        boolean single = Stream.concat(uniqueSets(table), Stream.of(table.primaryKey()))
                .anyMatch(unique -> !unique.isEmpty() && new HashSet<>(key.columns()).containsAll(unique));
        return new Edge(
                table.qualifiedName(),
                key.columns(),
                key.qualifiedTarget(),
                key.targetColumns(),
                label(model.entity(table), key),
                optional,
                single);
    }

    private static String label(Optional<EntityMeta> entity, ForeignKeyDef key) {
        return entity.stream()
                .flatMap(one -> one.columns().stream())
                .filter(column -> key.columns().contains(column.column()))
                .map(ColumnMeta::relationship)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(String.join(", ", key.columns()));
    }
}
