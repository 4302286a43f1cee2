package dev.athanor.internal.flush;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.dialect.TableConditions;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Lock;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The statements of the flush, rendered once for an engine. For any thread. */
public final class FlushSql {
    private final Dialect dialect;
    private final TableConditions criteria;
    private final Map<Shape, String> texts;
    private final Map<Shape, InsertText> inserts;

    /** Statements for a database. */
    public FlushSql(Dialect dialect) {
        this(dialect, TableConditions.NONE, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    private FlushSql(
            Dialect dialect, TableConditions criteria, Map<Shape, String> texts, Map<Shape, InsertText> inserts) {
        this.dialect = dialect;
        this.criteria = criteria;
        this.texts = texts;
        this.inserts = inserts;
    }

    /** The same for a session in which queries that compute values read by criteria. */
    public FlushSql with(TableConditions ofSession) {
        return ofSession == TableConditions.NONE ? this : new FlushSql(dialect, ofSession, texts, inserts);
    }

    Dialect dialect() {
        return dialect;
    }

    /** A statement that is not one of all rows of its shape. */
    RenderedSql render(StatementNode statement) {
        return dialect.render(statement, criteria);
    }

    /** Is the row of an object; at a version where the entity has versions. */
    ExprNode isRow(EntityModel<?> model, Object key, @Nullable Object version) {
        TableSource table = TableSource.of(model.table());
        List<ExprNode> parts = new ArrayList<>();
        for (int i = 0; i < model.keySize(); i++) {
            ColumnDef column = model.columns().get(i).def();
            parts.add(new Comparison(
                    Comparison.Operator.EQ,
                    new ColumnRef(table, column),
                    Bind.ofObject(column.type(), KeyColumns.part(key, i))));
        }
        if (model.versionColumn() >= 0) {
            ColumnDef column = model.columns().get(model.versionColumn()).def();
            parts.add(isVersion(model, table, Bind.ofObject(column.type(), version)));
        }
        return Junction.and(parts);
    }

    /** INSERT of some columns of one row or several. */
    InsertText insert(EntityModel<?> model, BitSet sent, boolean single) {
        return inserts.computeIfAbsent(
                new Shape(single ? "insert one" : "insert", model, sent),
                shape -> InsertText.of(dialect, model, sent, single));
    }

    /** INSERT of many rows in one statement, of which the driver tells what the database makes. */
    String insert(EntityModel<?> model, BitSet sent, int rows) {
        return rows == 1
                ? insert(model, sent, false).sql()
                : texts.computeIfAbsent(new Shape("insert", model, new Block(sent, rows)), shape -> {
                    List<ColumnDef> columns = sent.stream()
                            .mapToObj(i -> model.columns().get(i).def())
                            .toList();
                    return dialect.render(InsertNode.ofSlots(TableSource.of(model.table()), columns, rows))
                            .sql();
                });
    }

    /** UPDATE of some columns of the row with one key, and with one version where that is asked for. */
    String update(EntityModel<?> model, BitSet columns, boolean ofVersion) {
        return texts.computeIfAbsent(new Shape(ofVersion ? "update version" : "update", model, columns), shape -> {
            List<Assignment> assignments = new ArrayList<>();
            columns.stream()
                    .mapToObj(i -> model.columns().get(i).def())
                    .forEach(column -> assignments.add(new Assignment(column, Bind.slot(column.type()))));
            TableSource table = TableSource.of(model.table());
            ExprNode isRow = isRow(table, keyNames(model));
            ExprNode where =
                    ofVersion ? Junction.and(List.of(isRow, isVersion(model, table, versionSlot(model)))) : isRow;
            return dialect.render(new UpdateNode(table, assignments, where, false))
                    .sql();
        });
    }

    /** DELETE of the row with one key, and with one version where the entity has versions. */
    String delete(EntityModel<?> model) {
        return texts.computeIfAbsent(new Shape("delete", model, ""), shape -> {
            TableSource table = TableSource.of(model.table());
            ExprNode isRow = isRow(table, keyNames(model));
            ExprNode where = model.versionColumn() >= 0
                    ? Junction.and(List.of(isRow, isVersion(model, table, versionSlot(model))))
                    : isRow;
            return dialect.render(new DeleteNode(table, where, false)).sql();
        });
    }

    /** INSERT of rows of a link table: own key, then the target's. */
    String link(LinkTable link, int rows) {
        return texts.computeIfAbsent(new Shape("link", link.table(), new Block(link.ownColumns(), rows)), shape -> {
            List<ColumnDef> columns = new ArrayList<>();
            link.ownColumns().forEach(name -> columns.add(link.table().column(name)));
            link.targetColumns().forEach(name -> columns.add(link.table().column(name)));
            return dialect.render(InsertNode.ofSlots(TableSource.of(link.table()), columns, rows))
                    .sql();
        });
    }

    /** DELETE of a row of a link table: own key, then the target's. */
    String unlink(LinkTable link) {
        return texts.computeIfAbsent(new Shape("unlink", link.table(), link.ownColumns()), shape -> {
            List<String> columns = new ArrayList<>(link.ownColumns());
            columns.addAll(link.targetColumns());
            return deleteWhere(link.table(), columns);
        });
    }

    /** DELETE of all rows of a link table with one own key. */
    String unlinkAll(LinkTable link) {
        return texts.computeIfAbsent(
                new Shape("unlinkAll", link.table(), link.ownColumns()),
                shape -> deleteWhere(link.table(), link.ownColumns()));
    }

    /** UPDATE of all rows with one foreign key, which refer to nothing then. */
    String clearAll(RelationshipModel relationship) {
        return texts.computeIfAbsent(new Shape("clearAll", relationship, ""), shape -> {
            List<ColumnModel> columns = relationship.target().columns();
            List<Assignment> assignments = new ArrayList<>();
            UnreadTargets.nullable(relationship)
                    .forEach(column ->
                            assignments.add(new Assignment(columns.get(column).def(), Literal.NULL)));
            List<String> names = new ArrayList<>();
            for (int column : relationship.targetColumns()) {
                names.add(columns.get(column).def().name());
            }
            TableSource table = TableSource.of(relationship.target().table());
            return dialect.render(new UpdateNode(table, assignments, isRow(table, names), false))
                    .sql();
        });
    }

    /** The version that the row with a key has now. */
    String version(EntityModel<?> model) {
        return texts.computeIfAbsent(new Shape("version", model, ""), shape -> {
            TableSource table = TableSource.of(model.table());
            ColumnDef version = model.columns().get(model.versionColumn()).def();
            SelectNode select = SelectNode.of(List.of(Projection.of(new ColumnRef(table, version))), table)
                    .withWhere(isRow(table, keyNames(model)));
            return dialect.render(
                            dialect.capabilities().readsSnapshot()
                                    ? select.withLock(
                                            new Lock(Lock.Strength.SHARE, Lock.Waiting.WAIT, List.of(), false))
                                    : select)
                    .sql();
        });
    }

    /** Finds out whether a row with a key exists. */
    String exists(EntityModel<?> model) {
        return texts.computeIfAbsent(new Shape("exists", model, ""), shape -> {
            TableSource table = TableSource.of(model.table());
            return dialect.render(SelectNode.of(
                                    List.of(Projection.of(
                                            table.column(keyNames(model).get(0)))),
                                    table)
                            .withWhere(isRow(table, keyNames(model))))
                    .sql();
        });
    }

    private String deleteWhere(TableDef table, List<String> columns) {
        TableSource source = TableSource.of(table);
        return dialect.render(new DeleteNode(source, isRow(source, columns), false))
                .sql();
    }

    private static List<String> keyNames(EntityModel<?> model) {
        return model.table().primaryKey();
    }

    /** A row that somebody inserted without a version is found by that. */
    private static ExprNode isVersion(EntityModel<?> model, TableSource table, Bind value) {
        ColumnDef version = model.columns().get(model.versionColumn()).def();
        return new Comparison(
                version.nullable() ? Comparison.Operator.NOT_DISTINCT : Comparison.Operator.EQ,
                new ColumnRef(table, version),
                value);
    }

    private static Bind versionSlot(EntityModel<?> model) {
        return Bind.slot(model.columns().get(model.versionColumn()).def().type());
    }

    private static ExprNode isRow(TableSource table, List<String> columns) {
        List<ExprNode> parts = new ArrayList<>();
        for (String name : columns) {
            parts.add(new Comparison(
                    Comparison.Operator.EQ,
                    table.column(name),
                    Bind.slot(table.table().column(name).type())));
        }
        return Junction.and(parts);
    }

    /** What a text depends on. */
    private record Shape(String verb, Object subject, Object variant) {}

    /** Columns of many rows. */
    private record Block(Object columns, int rows) {}
}
