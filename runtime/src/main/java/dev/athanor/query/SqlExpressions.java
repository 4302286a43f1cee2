package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.Cast;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Exists;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Grouping;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.NameRef;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.ScalarQuery;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Types;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;

/** Entry points for expressions and conditions; reached through {@link Sql}. */
public abstract sealed class SqlExpressions extends SqlFunctions permits SqlWindows {
    private static final List<Projection> ONE = List.of(Projection.of(Literal.ONE));

    SqlExpressions() {}

    /** The number of rows of a group. */
    public static NumericAggregate<Long> count() {
        return new NumericAggregate<>(new Aggregate(Aggregate.Function.COUNT, false, null), Types.LONG);
    }

    /** The number of rows of a group where the expression is not NULL. */
    public static NumericAggregate<Long> count(Expression<?> expression) {
        return expression.count();
    }

    /**
     * A value as a bind.
     *
     * @throws QueryException where no column type is for its class
     */
    public static StringExpression value(String value) {
        return new StringExpression(Bind.of(Types.STRING, value));
    }

    /**
     * A value as a bind.
     *
     * @throws QueryException where no column type is for its class
     */
    public static <N extends Number> NumericExpression<N> value(N value) {
        ColumnType<N> type = ValueTypes.ofValue(value);
        return new NumericExpression<>(Bind.of(type, value), type);
    }

    /**
     * A value as a bind.
     *
     * @throws QueryException where no column type is for its class
     */
    public static <T> ComparableExpression<T> value(T value) {
        ColumnType<T> type = ValueTypes.ofValue(value);
        return new ComparableExpression<>(Bind.of(type, value), type);
    }

    /**
     * A constant text written into the statement: a format, never something a user gave.
     *
     * @throws QueryException where the text has a backslash or control characters, which databases read differently
     */
    public static StringExpression literal(String constant) {
        return new StringExpression(new Literal(ConstantText.checked(constant)));
    }

    /** A constant number written into the statement. */
    public static NumericExpression<Long> literal(long constant) {
        return new NumericExpression<>(new Literal(constant), Types.LONG);
    }

    /**
     * A call of a database function by its name.
     *
     * @throws QueryException where the name is none, or no column type is for the class
     */
    public static <T> ComparableExpression<T> function(String name, Class<T> type, Expression<?>... arguments) {
        return new ComparableExpression<>(call(name, arguments), ValueTypes.of(type));
    }

    /**
     * A call of a database function that returns a string.
     *
     * @throws QueryException where the name is none
     */
    public static StringExpression stringFunction(String name, Expression<?>... arguments) {
        return new StringExpression(call(name, arguments));
    }

    /**
     * A call of a database function that returns a number.
     *
     * @throws QueryException where the name is none, or no column type is for the class
     */
    public static <N extends Number> NumericExpression<N> numericFunction(
            String name, Class<N> type, Expression<?>... arguments) {
        return new NumericExpression<>(call(name, arguments), ValueTypes.of(type));
    }

    /**
     * A piece of SQL as it is written, {@code {0}} standing for the first argument. Never put what a user gave into the
     * text.
     *
     * @throws QueryException where no column type is for the class, or the text has other places than the arguments
     */
    public static <T> ComparableExpression<T> sql(String text, Class<T> type, Expression<?>... arguments) {
        return new ComparableExpression<>(FragmentText.checked(text, nodes(arguments)), ValueTypes.of(type));
    }

    /**
     * A statement in SQL, {@code :name} standing for a value: {@code sql("select ... where name = :name").bind("name", n)
     * .into(USER)}. Never put what a user gave into the text.
     *
     * @throws QueryException where a value has no name
     */
    public static SqlText sql(String statement) {
        return SqlText.of(statement);
    }

    /**
     * The columns by which a user may sort: {@code select(USER).orderBy(SORTABLE.by("-createdAt,name"))}.
     *
     * @throws QueryException for a column without an order that all databases agree about, or two with one name
     */
    public static Sortable sortable(TableColumn<?>... columns) {
        return Sortable.of(columns);
    }

    /**
     * A column by its name alone: of the result of a statement in SQL, or the label of something that is selected, in
     * {@code orderBy}.
     *
     * @throws QueryException where no column type is for the class
     */
    public static <T> ComparableExpression<T> column(String name, Class<T> type) {
        return new ComparableExpression<>(new NameRef(name), ValueTypes.of(type));
    }

    /**
     * A condition as it is written, {@code {0}} standing for the first argument. Never put what a user gave into the
     * text.
     */
    public static Condition sqlCondition(String text, Expression<?>... arguments) {
        return new Condition(FragmentText.checked(text, nodes(arguments)));
    }

    /** The same number, known to be one: of {@code coalesce}, {@code scalar}, a CASE. */
    public static <N extends Number> NumericExpression<N> number(Expression<N> expression) {
        return new NumericExpression<>(expression.node(), expression.type());
    }

    /** The same string, known to be one: of {@code coalesce}, {@code scalar}, a CASE. */
    public static StringExpression text(Expression<String> expression) {
        return new StringExpression(expression.node());
    }

    /** The same date or time, known to be one: of {@code coalesce}, {@code scalar}, a CASE. */
    public static <T extends Temporal> TemporalExpression<T> temporal(Expression<T> expression) {
        return new TemporalExpression<>(expression.node(), expression.type());
    }

    /** The same truth value as a condition: of {@code coalesce}, {@code scalar}, a CASE. */
    public static Condition condition(Expression<Boolean> expression) {
        return new Condition(expression.node());
    }

    /** The first of the expressions that is not NULL. */
    @SafeVarargs
    public static <T> ComparableExpression<T> coalesce(Expression<T> first, Expression<T>... others) {
        return new ComparableExpression<>(coalesced(first, others), first.type());
    }

    /** The first of the numbers that is not NULL. */
    @SafeVarargs
    public static <N extends Number> NumericExpression<N> coalesce(
            NumericExpression<N> first, Expression<N>... others) {
        return new NumericExpression<>(coalesced(first, others), first.type());
    }

    /** The number, or a value where it is NULL. */
    public static <N extends Number> NumericExpression<N> coalesce(NumericExpression<N> first, N otherwise) {
        return new NumericExpression<>(
                new FunctionCall("COALESCE", List.of(first.node(), Bind.of(first.type(), otherwise))), first.type());
    }

    /** The first of the strings that is not NULL. */
    @SafeVarargs
    public static StringExpression coalesce(StringExpression first, Expression<String>... others) {
        return new StringExpression(coalesced(first, others));
    }

    /** The string, or a value where it is NULL. */
    public static StringExpression coalesce(StringExpression first, String otherwise) {
        return new StringExpression(
                new FunctionCall("COALESCE", List.of(first.node(), Bind.of(first.type(), otherwise))));
    }

    /** NULL where two expressions are equal, else the first. */
    public static <T> ComparableExpression<T> nullif(Expression<T> first, Expression<T> second) {
        return new ComparableExpression<>(nulled(first, second.node()), first.type());
    }

    /** NULL where two numbers are equal, else the first. */
    public static <N extends Number> NumericExpression<N> nullif(NumericExpression<N> first, Expression<N> second) {
        return new NumericExpression<>(nulled(first, second.node()), first.type());
    }

    /** NULL where a number is this value, else the number. */
    public static <N extends Number> NumericExpression<N> nullif(NumericExpression<N> first, N second) {
        return new NumericExpression<>(nulled(first, Bind.of(first.type(), second)), first.type());
    }

    /** NULL where a string is this value, else the string. */
    public static StringExpression nullif(StringExpression first, String second) {
        return new StringExpression(nulled(first, Bind.of(first.type(), second)));
    }

    private static FunctionCall nulled(Expression<?> first, ExprNode second) {
        return new FunctionCall("NULLIF", List.of(first.node(), second));
    }

    private static FunctionCall coalesced(Expression<?> first, Expression<?>... others) {
        List<ExprNode> arguments = new ArrayList<>(List.of(first.node()));
        arguments.addAll(nodes(others));
        return new FunctionCall("COALESCE", arguments);
    }

    /**
     * A value converted by the database to the type that holds a Java class.
     *
     * @throws QueryException where no column type is for the class
     */
    public static <T> ComparableExpression<T> cast(Expression<?> expression, Class<T> type) {
        ColumnType<T> target = ValueTypes.of(type);
        return new ComparableExpression<>(new Cast(expression.node(), ColumnDef.of("cast", target)), target);
    }

    /** CASE: a value where a condition is true, to go on with {@link Case#when} or {@link Case#otherwise}. */
    public static <T> Case<T> caseWhen(Condition condition, Expression<T> value) {
        return new Case<>(value.type(), List.of()).when(condition, value);
    }

    /**
     * CASE: a value where a condition is true, to go on with {@link Case#when} or {@link Case#otherwise}.
     *
     * @throws QueryException where no column type is for the value's class
     */
    public static <T> Case<T> caseWhen(Condition condition, T value) {
        return new Case<>(ValueTypes.ofValue(value), List.of()).when(condition, value);
    }

    /** One of the values of a sub-query of one expression: {@code x.gt(any(select(...)))}. SQLite has none of that. */
    public static <T> SubQueryValues<T> any(Select<T> query) {
        return SubQueryValues.of(false, query);
    }

    /** All values of a sub-query of one expression: {@code x.gt(all(select(...)))}. SQLite has none of that. */
    public static <T> SubQueryValues<T> all(Select<T> query) {
        return SubQueryValues.of(true, query);
    }

    /** Values side by side, to be compared with others: {@code tuple(A.x, A.y).in(...)}. */
    public static RowValue tuple(Expression<?>... parts) {
        return new RowValue(List.of(parts));
    }

    /** Groups by all expressions, by all but the last, and so on to none. MariaDB alone and last; SQLite and H2 have none. */
    public static GroupingSets rollup(Expression<?>... expressions) {
        return GroupingSets.of(Grouping.Kind.ROLLUP, expressions);
    }

    /** Groups by each selection of the expressions. PostgreSQL alone has it. */
    public static GroupingSets cube(Expression<?>... expressions) {
        return GroupingSets.of(Grouping.Kind.CUBE, expressions);
    }

    /** Groups by each of the lists, an empty one being all rows. PostgreSQL alone has it. */
    public static GroupingSets groupingSets(List<? extends List<? extends Expression<?>>> sets) {
        return GroupingSets.of(sets);
    }

    /** The only value of a sub-query of one expression; NULL where it has no row. */
    public static <T> ComparableExpression<T> scalar(Select<T> query) {
        return new ComparableExpression<>(
                new ScalarQuery(query.singleColumn()), query.singleExpression().type());
    }

    /** Whether a sub-query has a row. */
    public static Condition exists(Select<?> query) {
        QueryNode node = query.part();
        return new Condition(new Exists(selectsColumns(node) ? node.withProjections(ONE) : node, false));
    }

    /** Whether what is selected is of no account: an aggregate would make one row of many or of none. */
    private static boolean selectsColumns(QueryNode node) {
        return node instanceof SelectNode select
                && !select.distinct().equal()
                && select.groupBy().isEmpty()
                && select.having() == null
                && select.projections().stream().allMatch(projection -> projection.value() instanceof ColumnRef);
    }

    /** The negation of a condition. */
    public static Condition not(Condition condition) {
        return condition.not();
    }

    /** True where all conditions are, also where there are none. */
    public static Condition and(Condition... conditions) {
        ExprNode all = SelectClauses.and(Literal.TRUE, conditions);
        return new Condition(all == null ? Literal.TRUE : all);
    }

    /** True where one of the conditions is, and never where there are none. */
    public static Condition or(Condition... conditions) {
        ExprNode all = Literal.FALSE;
        for (Condition condition : conditions) {
            all = Condition.joined(false, all, condition.node());
        }
        return new Condition(all);
    }

    /**
     * True for the targets of a relationship of an object: {@code withParent(user, USER.addresses)}. The object is
     * kept; its key is read when the statement is executed.
     *
     * @throws QueryException when executed, where the object has no key
     */
    public static <S> Condition withParent(S parent, RelationshipPath<S, ?, ?> relationship) {
        RelationshipKeys keys = relationship.keys(relationship.target().source());
        RelationshipModel model = relationship.model();
        ExprNode related = switch (model.kind()) {
            case TO_ONE -> RelationshipKeys.equal(keys.targetColumns(), EntityValues.targetKey(parent, model));
            case INVERSE_TO_ONE, ONE_TO_MANY -> RelationshipKeys.equal(keys.targetColumns(), EntityValues.key(parent));
            case MANY_TO_MANY -> new Exists(keys.linked(true, EntityValues.key(parent)), false);
        };
        Condition more = relationship.condition();
        return new Condition(more == null ? related : Junction.and(List.of(related, more.node())));
    }

    private static FunctionCall call(String name, Expression<?>... arguments) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?")) {
            throw new QueryException("\"" + name + "\" is no name of a function. Use sql(...) for anything else.");
        }
        return new FunctionCall(name, nodes(arguments));
    }

    private static List<ExprNode> nodes(Expression<?>... expressions) {
        List<ExprNode> nodes = new ArrayList<>(expressions.length);
        for (Expression<?> expression : expressions) {
            nodes.add(expression.node());
        }
        return nodes;
    }
}
