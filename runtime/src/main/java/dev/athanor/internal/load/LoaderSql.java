package dev.athanor.internal.load;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.TableConditions;
import dev.athanor.query.RelationshipKeys;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InList;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.Extent;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RowColumns;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the loaders, rendered once for an engine, or for a session with criteria. Lists of keys are padded to a few lengths (powers of two up to
 * the chunk), so that few texts are prepared. For any thread.
 */
public final class LoaderSql {
    /** The most keys in one statement: rows of peers, and of select-in loads. */
    public static final int CHUNK = 500;

    private final Dialect dialect;
    private final TableConditions conditions;
    private final Map<EntityModel<?>, KeyedSql> byKey = new ConcurrentHashMap<>();
    private final Map<Shape, KeyedSql> byKeys = new ConcurrentHashMap<>();

    /** Statements for a database, of all rows. */
    public LoaderSql(Dialect dialect) {
        this(dialect, TableConditions.NONE);
    }

    /** Statements for a session, whose rows meet conditions. */
    public LoaderSql(Dialect dialect, TableConditions conditions) {
        this.dialect = dialect;
        this.conditions = conditions;
    }

    /** With which of its rows a relationship is loaded. */
    Extent extent(RelationshipModel relationship) {
        return extent(conditions, relationship);
    }

    /** With which of its rows a relationship is loaded under these conditions. */
    static Extent extent(TableConditions conditions, RelationshipModel relationship) {
        return conditions.concern(relationship.target().table()) ? Extent.OF_CRITERIA : Extent.ALL;
    }

    /** The usual columns of the row with one key. */
    KeyedSql byKey(EntityModel<?> model) {
        KeyedSql sql = byKey.get(model);
        if (sql == null) {
            sql = byKey.computeIfAbsent(model, each -> render(selectByKeys(each.rowColumns(), 1)));
        }
        return sql;
    }

    /** These columns of the rows with these many keys. */
    KeyedSql byKeys(RowColumns columns, int keys) {
        return byKeys.computeIfAbsent(
                new Shape(columns.model(), columns, keys), shape -> render(selectByKeys(columns, shape.keys())));
    }

    /** These columns of the target's rows that refer to one of these many keys. */
    KeyedSql byForeignKey(RelationshipModel relationship, RowColumns columns, int keys) {
        return byKeys.computeIfAbsent(
                new Shape(relationship, columns, keys),
                shape -> render(select(relationship, plain(relationship), columns, shape.keys(), null)));
    }

    /** The own key in the link table and these columns of the target, for these many own keys. */
    KeyedSql byLink(RelationshipModel relationship, RowColumns columns, int keys) {
        return byKeys.computeIfAbsent(
                new Shape(relationship, columns, keys),
                shape -> render(select(relationship, plain(relationship), columns, shape.keys(), null)));
    }

    /** The usual columns of the rows that refer by a to-one to one of these many keys. */
    KeyedSql referring(EntityModel<?> model, RelationshipModel toOne, int keys) {
        return byKeys.computeIfAbsent(new Shape(toOne, model.rowColumns(), keys), shape -> {
            TableSource source = TableSource.of(model.table());
            List<ColumnRef> foreignKey = new ArrayList<>();
            for (int column : toOne.columns()) {
                foreignKey.add(new ColumnRef(source, model.columns().get(column).def()));
            }
            return render(SelectNode.of(projections(source, model.rowColumns()), source)
                    .withWhere(isOneOf(foreignKey, shape.keys())));
        });
    }

    /** The number of keys a statement has for a chunk of this size. */
    static int padded(int keys) {
        int size = 1;
        while (size < keys) {
            size *= 2;
        }
        return keys <= CHUNK && size > CHUNK ? CHUNK : size;
    }

    /** A statement with keys as slots. */
    KeyedSql render(SelectNode node) {
        return KeyedSql.of(dialect.render(node, conditions));
    }

    private static TableSource plain(RelationshipModel relationship) {
        return TableSource.of(relationship.target().table());
    }

    private static SelectNode selectByKeys(RowColumns columns, int keys) {
        TableSource source = TableSource.of(columns.model().table());
        return SelectNode.of(projections(source, columns), source)
                .withWhere(isOneOf(key(source, columns.model()), keys));
    }

    /**
     * Columns of the targets of a relationship that belong to one of these many keys: the target's own keys for a to-one, else those
     * of the objects that have the relationship, which a many-to-many reads first.
     *
     * @param source the target
     * @param condition which targets, or null for all
     */
    static SelectNode select(
            RelationshipModel relationship,
            TableSource source,
            RowColumns read,
            int keys,
            @Nullable ExprNode condition) {
        EntityModel<?> target = relationship.target();
        SelectNode select = SelectNode.of(projections(source, read), source);
        return switch (relationship.kind()) {
            case TO_ONE -> select.withWhere(and(isOneOf(key(source, target), keys), condition));
            case ONE_TO_MANY, INVERSE_TO_ONE -> {
                List<ColumnRef> foreignKey = new ArrayList<>();
                for (int column : relationship.targetColumns()) {
                    foreignKey.add(
                            new ColumnRef(source, target.columns().get(column).def()));
                }
                yield select.withWhere(and(isOneOf(foreignKey, keys), condition))
                        .withOrderBy(RelationshipKeys.order(relationship, source));
            }
            case MANY_TO_MANY -> selectByLink(relationship, source, read, keys, condition);
        };
    }

    private static SelectNode selectByLink(
            RelationshipModel relationship,
            TableSource source,
            RowColumns read,
            int keys,
            @Nullable ExprNode condition) {
        EntityModel<?> target = relationship.target();
        LinkTable link = relationship.link();
        TableSource linkSource = TableSource.of(link.table());
        List<ColumnRef> own = link.ownColumns().stream().map(linkSource::column).toList();
        List<ExprNode> on = new ArrayList<>();
        for (int i = 0; i < link.targetColumns().size(); i++) {
            on.add(new Comparison(
                    Comparison.Operator.EQ,
                    new ColumnRef(source, target.columns().get(i).def()),
                    linkSource.column(link.targetColumns().get(i))));
        }
        List<Projection> columns = new ArrayList<>();
        own.forEach(column -> columns.add(Projection.of(column)));
        columns.addAll(projections(source, read));
        return SelectNode.of(columns, source)
                .withFrom(List.of(source), List.of(JoinNode.inner(linkSource, Junction.and(on))))
                .withWhere(and(isOneOf(own, keys), condition))
                .withOrderBy(RelationshipKeys.order(relationship, source));
    }

    private static ExprNode and(ExprNode keys, @Nullable ExprNode condition) {
        return condition == null ? keys : Junction.and(List.of(keys, condition));
    }

    private static ExprNode isOneOf(List<ColumnRef> columns, int keys) {
        if (columns.size() == 1) {
            ColumnRef column = columns.get(0);
            ExprNode slot = Bind.slot(column.column().type());
            return keys == 1
                    ? new Comparison(Comparison.Operator.EQ, column, slot)
                    : new InList(column, Collections.nCopies(keys, slot), false);
        }
        List<ExprNode> parts = new ArrayList<>();
        for (ColumnRef column : columns) {
            parts.add(new Comparison(
                    Comparison.Operator.EQ, column, Bind.slot(column.column().type())));
        }
        return Junction.or(Collections.nCopies(keys, Junction.and(parts)));
    }

    private static List<ColumnRef> key(TableSource source, EntityModel<?> model) {
        List<ColumnDef> columns = model.columnDefs().subList(0, model.keySize());
        return columns.stream().map(column -> new ColumnRef(source, column)).toList();
    }

    /** What columns of an entity are read from. */
    static List<Projection> projections(TableSource source, RowColumns columns) {
        List<Projection> projections = new ArrayList<>(columns.count());
        for (int i = 0; i < columns.count(); i++) {
            ColumnModel column = columns.model().columns().get(columns.attribute(i));
            projections.add(Projection.of(source.selected(column.def(), column.formula())));
        }
        return projections;
    }

    /**
     * A statement's text depends on what it is for (an entity or a relationship, by identity), the columns and the number of
     * keys.
     */
    private record Shape(Object subject, RowColumns columns, int keys) {}
}
