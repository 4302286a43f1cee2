package dev.athanor.query;

import dev.athanor.dialect.TableConditions;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources that an UPDATE or DELETE reads beside its table, and what they are joined on. Immutable. */
final class OtherSources {
    static final OtherSources NONE = new OtherSources(List.of(), List.of());

    private final List<Source> sources;
    private final List<ExprNode> on;

    private OtherSources(List<Source> sources, List<ExprNode> on) {
        this.sources = sources;
        this.on = on;
    }

    List<Source> sources() {
        return sources;
    }

    /** What the rows of these sources, and those of the table that is written, have to meet; a sub-query has met it. */
    Condition[] criteria(TableConditions criteria, TableItem table) {
        if (criteria instanceof SessionCriteria session) {
            session.begin();
        }
        List<Condition> all = new ArrayList<>();
        List<Source> each = new ArrayList<>(sources);
        each.add(0, table.source());
        for (Source source : each) {
            ExprNode condition = source instanceof TableSource of && of.relation() == null ? on(criteria, of) : null;
            if (condition != null) {
                all.add(new Condition(condition));
            }
        }
        return all.toArray(Condition[]::new);
    }

    private static @Nullable ExprNode on(TableConditions criteria, TableSource source) {
        return criteria instanceof SessionCriteria session ? session.ofStatement(source) : criteria.on(source);
    }

    OtherSources plus(FromItem... items) {
        List<Source> added = new ArrayList<>();
        for (FromItem item : items) {
            added.add(item.source());
        }
        return new OtherSources(SelectClauses.plus(sources, added), on);
    }

    OtherSources join(RelationshipPath<?, ?, ?> relationship) {
        List<Source> joined = new ArrayList<>(sources);
        List<ExprNode> conditions = new ArrayList<>(on);
        relationship.joins(JoinNode.Kind.INNER).forEach(join -> add(join, joined, conditions));
        return new OtherSources(joined, conditions);
    }

    OtherSources join(FromItem item, Condition condition) {
        return new OtherSources(
                SelectClauses.plus(sources, List.of(item.source())), SelectClauses.plus(on, List.of(condition.node())));
    }

    /**
     * The condition of the whole statement.
     *
     * @throws QueryException where joins stand for a condition that was not given, or a source is not connected
     */
    @Nullable
    ExprNode condition(TableItem table, @Nullable ExprNode where, boolean everywhere) {
        if (sources.isEmpty()) {
            return where;
        }
        if (where == null && !everywhere) {
            throw new QueryException(
                    "A statement on " + table + " with joins has no WHERE and would meet every row that is"
                            + " joined. Add .where(...), or say .everywhere() if all of them are meant.");
        }
        Condition[] conditions = on.stream().map(Condition::new).toArray(Condition[]::new);
        ExprNode all = conditions.length == 0
                ? where
                : where == null
                        ? SelectClauses.and(null, conditions)
                        : SelectClauses.and(SelectClauses.and(null, conditions), new Condition(where));
        List<Source> from = new ArrayList<>(sources);
        from.add(0, table.source());
        Source loose = Connections.loose(SelectNode.of(List.of(), table.source())
                .withFrom(from, List.of())
                .withWhere(all));
        if (loose != null) {
            throw new QueryException(
                    "Nothing connects " + loose + " with " + table + ": every row of one would meet every"
                            + " row of the other. Say in where(...) which belong together.");
        }
        return all;
    }

    private static void add(JoinNode join, List<Source> sources, List<ExprNode> conditions) {
        sources.add(join.source());
        join.nested().forEach(nested -> add(nested, sources, conditions));
        if (join.on() != null) {
            conditions.add(join.on());
        }
    }
}
