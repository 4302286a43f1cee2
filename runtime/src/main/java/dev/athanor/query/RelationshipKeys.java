package dev.athanor.query;

import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InQuery;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.LinkEnd;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.Tuple;
import dev.athanor.spi.CollectionOrder;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which two sources are related, and the joins and sub-queries made of them. For the runtime's loaders,
 * not for application code.
 *
 * @param ownerModel the entity that has the relationship
 * @param relationship the relationship
 * @param owner the source of the entity that has it
 * @param target the source of its target
 */
public record RelationshipKeys(
        EntityModel<?> ownerModel, RelationshipModel relationship, TableSource owner, TableSource target) {

    /** The joins that bring the target to the owner; {@code more} is added to ON where it is not null. */
    public List<JoinNode> joins(JoinNode.Kind kind, @Nullable ExprNode more) {
        if (relationship.kind() != RelationshipModel.Kind.MANY_TO_MANY) {
            return List.of(new JoinNode(kind, target, List.of(), and(on(), more)));
        }
        TableSource link = linkSource();
        ExprNode toLink = equal(ownerKey(), linkOwn(link));
        ExprNode toTarget = and(equal(targetKey(), linkTarget(link)), more);
        if (kind == JoinNode.Kind.INNER) {
            return List.of(JoinNode.inner(link, toLink), JoinNode.inner(target, toTarget));
        }
        return List.of(new JoinNode(kind, link, List.of(JoinNode.inner(target, toTarget)), toLink));
    }

    /**
     * A sub-query for EXISTS of the targets of the owner's row at hand; {@code more} is added to WHERE where it is not
     * null.
     */
    SelectNode correlated(@Nullable ExprNode more) {
        List<Projection> one = List.of(Projection.of(Literal.ONE));
        if (relationship.kind() != RelationshipModel.Kind.MANY_TO_MANY) {
            return SelectNode.of(one, target).withWhere(and(on(), more));
        }
        TableSource link = more == null ? linkSource().standingFor(linkEnd()) : linkSource();
        List<JoinNode> joins =
                more == null ? List.of() : List.of(JoinNode.inner(target, equal(targetKey(), linkTarget(link))));
        return SelectNode.of(one, link)
                .withFrom(List.of((Source) link), joins)
                .withWhere(and(equal(ownerKey(), linkOwn(link)), more));
    }

    /**
     * A sub-query for EXISTS of a row of the link table, of which one side is a source and the other given by its key.
     */
    SelectNode linked(boolean ownerGiven, List<? extends ExprNode> givenKey) {
        TableSource link = TableSource.of(relationship.link().table());
        List<ExprNode> conditions = new ArrayList<>();
        conditions.add(ownerGiven ? equal(targetKey(), linkTarget(link)) : equal(ownerKey(), linkOwn(link)));
        conditions.add(equal(ownerGiven ? linkOwn(link) : linkTarget(link), givenKey));
        return SelectNode.of(List.of(Projection.of(Literal.ONE)), link).withWhere(flat(conditions));
    }

    /** On what the target and the link table meet, which is read under its own name. */
    ExprNode toLink(TableSource link) {
        return equal(targetKey(), linkTarget(link));
    }

    /** The order of a collection in a statement that reads its rows from a source; a row that has no position yet comes last. */
    public static List<Ordering> order(RelationshipModel relationship, TableSource source) {
        EntityModel<?> target = relationship.target();
        List<Ordering> order = new ArrayList<>();
        for (CollectionOrder term : relationship.order()) {
            ColumnModel column = target.columns().get(term.column());
            boolean mayBeMissing =
                    term.column() == relationship.position() && column.def().nullable();
            order.add(new Ordering(
                    source.selected(column.def(), column.formula()),
                    term.descending(),
                    mayBeMissing ? Ordering.Nulls.LAST : Ordering.Nulls.DEFAULT));
        }
        return order;
    }

    /** Is the target of the owner with a key, of which no row is read: the target has the key of it, or the link table has both. */
    ExprNode isTargetOf(List<? extends ExprNode> key) {
        if (relationship.kind() != RelationshipModel.Kind.MANY_TO_MANY) {
            return equal(targetColumns(), key);
        }
        TableSource link = TableSource.of(relationship.link().table());
        List<Projection> linked = linkTarget(link).stream().map(Projection::of).toList();
        List<ColumnRef> targetKey = targetKey();
        ExprNode wanted = targetKey.size() == 1 ? targetKey.get(0) : new Tuple(List.copyOf(targetKey));
        return new InQuery(wanted, SelectNode.of(linked, link).withWhere(equal(linkOwn(link), key)), false);
    }

    /** The owner's columns: its foreign key where it has one, else its key. */
    List<ColumnRef> ownerColumns() {
        return relationship.kind() == RelationshipModel.Kind.TO_ONE
                ? columns(owner, ownerModel, relationship.columns())
                : ownerKey();
    }

    /** The target's columns: its key where the owner has the foreign key, else its foreign key. */
    List<ColumnRef> targetColumns() {
        return relationship.kind() == RelationshipModel.Kind.TO_ONE
                ? targetKey()
                : columns(target, relationship.target(), relationship.targetColumns());
    }

    /** All columns on the left equal to those on the right. */
    static ExprNode equal(List<? extends ExprNode> left, List<? extends ExprNode> right) {
        if (left.size() == 1) {
            return new Comparison(Comparison.Operator.EQ, left.get(0), right.get(0));
        }
        List<ExprNode> equal = new ArrayList<>(left.size());
        for (int i = 0; i < left.size(); i++) {
            equal.add(new Comparison(Comparison.Operator.EQ, left.get(i), right.get(i)));
        }
        return Junction.and(equal);
    }

    /** The key first, then the foreign key. */
    private ExprNode on() {
        return relationship.kind() == RelationshipModel.Kind.TO_ONE
                ? equal(targetColumns(), ownerColumns())
                : equal(ownerColumns(), targetColumns());
    }

    /** A link table is as anonymous as its target, so that a second join of it has another name. */
    private TableSource linkSource() {
        boolean plain = target.alias() == null && !target.isAnonymous();
        return plain
                ? TableSource.of(relationship.link().table())
                : TableSource.anonymous(relationship.link().table());
    }

    /** The owner's key. */
    List<ColumnRef> ownerKey() {
        return key(owner, ownerModel);
    }

    private LinkEnd linkEnd() {
        EntityModel<?> model = relationship.target();
        return new LinkEnd(
                model.table(),
                relationship.link().targetColumns(),
                model.columnDefs().subList(0, model.keySize()));
    }

    private List<ColumnRef> targetKey() {
        return key(target, relationship.target());
    }

    private List<ColumnRef> linkOwn(TableSource link) {
        LinkTable table = relationship.link();
        return table.ownColumns().stream().map(link::column).toList();
    }

    private List<ColumnRef> linkTarget(TableSource link) {
        LinkTable table = relationship.link();
        return table.targetColumns().stream().map(link::column).toList();
    }

    private static List<ColumnRef> key(TableSource source, EntityModel<?> model) {
        int[] positions = new int[model.keySize()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i;
        }
        return columns(source, model, positions);
    }

    private static List<ColumnRef> columns(TableSource source, EntityModel<?> model, int[] positions) {
        List<ColumnRef> refs = new ArrayList<>(positions.length);
        for (int position : positions) {
            refs.add(source.reference(model.columns().get(position).def()));
        }
        return refs;
    }

    private static ExprNode and(ExprNode first, @Nullable ExprNode more) {
        return more == null ? first : Condition.joined(true, first, more);
    }

    private static ExprNode flat(List<ExprNode> conditions) {
        return Condition.joined(true, conditions.get(0), conditions.get(1));
    }
}
