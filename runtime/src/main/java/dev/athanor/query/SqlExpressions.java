package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.Cast;
import dev.athanor.query.ast.Exists;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.RawSql;
import dev.athanor.query.ast.ScalarQuery;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;

/** Entry points for expressions and conditions; reached through {@link Sql}. */
public abstract sealed class SqlExpressions permits SqlSelects {
    private static final List<Projection> ONE = List.of(Projection.of(Literal.ONE));

    SqlExpressions() {}

    /** The number of rows of a group. */
    public static NumericExpression<Long> count() {
        return new NumericExpression<>(new Aggregate(Aggregate.Function.COUNT, false, null), Types.LONG);
    }

    /** The number of rows of a group where the expression is not NULL. */
    public static NumericExpression<Long> count(Expression<?> expression) {
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
        if (constant.chars().anyMatch(c -> c == '\\' || c < ' ')) {
            throw new QueryException("literal(...) takes no backslash and no control character. Use value(...).");
        }
        return new StringExpression(new Literal(constant));
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
     * @throws QueryException where no column type is for the class
     */
    public static <T> ComparableExpression<T> sql(String text, Class<T> type, Expression<?>... arguments) {
        return new ComparableExpression<>(new RawSql(text, nodes(arguments)), ValueTypes.of(type));
    }

    /**
     * A condition as it is written, {@code {0}} standing for the first argument. Never put what a user gave into the
     * text.
     */
    public static Condition sqlCondition(String text, Expression<?>... arguments) {
        return new Condition(new RawSql(text, nodes(arguments)));
    }

    /** The first of the expressions that is not NULL. */
    @SafeVarargs
    public static <T> ComparableExpression<T> coalesce(Expression<T> first, Expression<T>... others) {
        List<ExprNode> arguments = new ArrayList<>(List.of(first.node()));
        arguments.addAll(nodes(others));
        return new ComparableExpression<>(new FunctionCall("COALESCE", arguments), first.type());
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

    /** The only value of a sub-query of one expression; NULL where it has no row. */
    public static <T> ComparableExpression<T> scalar(Select<T> query) {
        return new ComparableExpression<>(
                new ScalarQuery(query.singleColumn()), query.singleExpression().type());
    }

    /** Whether a sub-query has a row. */
    public static Condition exists(Select<?> query) {
        SelectNode node = query.spec().node();
        return new Condition(new Exists(node.withProjections(ONE), false));
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
