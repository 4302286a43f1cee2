package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.IsNull;
import dev.athanor.query.ast.JsonContains;
import dev.athanor.query.ast.JsonValue;
import dev.athanor.query.ast.JsonValue.As;
import dev.athanor.type.Json;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON value. {@code get} goes into it, the methods {@code as...} make a value of what is there:
 * {@code ORDER.data.get("address").get("lines").get(0).asText().eq("Baker Street")}. What is not there is NULL. The keys are
 * constants of the program and stand in the statement, so that an index on the expression serves; a value that a user gives
 * is compared with {@code eq} and the like.
 *
 * <p>Databases have no common notion of equal JSON: {@code eq}, {@code in} and their kin are refused. Compare what is in it.
 */
public sealed class JsonExpression extends Expression<Json> permits JsonColumn {
    JsonExpression(ExprNode node) {
        super(node, Types.JSON);
    }

    /**
     * The member of an object.
     *
     * @throws QueryException where the key has quotes, backslashes or control characters
     */
    public final JsonExpression get(String key) {
        if (key.chars().anyMatch(c -> c == '"' || c == '\\' || c < ' ')) {
            throw new QueryException(
                    "get(\"" + key.replaceAll("\\p{Cntrl}", "?") + "\"): a key with quotes, backslashes"
                            + " or control characters is not written alike on all databases. Use sql(...) for it.");
        }
        return step(key);
    }

    /**
     * The element of an array, from 0.
     *
     * @throws QueryException where the position is negative
     */
    public final JsonExpression get(int position) {
        if (position < 0) {
            throw new QueryException("get(" + position + "): positions in an array begin with 0.");
        }
        return step(position);
    }

    /** The characters of a string, the text of a number, truth value, object or array; NULL where JSON's null is. */
    public final StringExpression asText() {
        return new StringExpression(as(As.TEXT));
    }

    /** A number without its fraction; NULL where there is no number. */
    public final NumericExpression<Long> asLong() {
        return new NumericExpression<>(as(As.LONG), Types.LONG);
    }

    /** A number; NULL where there is none. SQLite reads one with a fraction as floating-point. */
    public final NumericExpression<BigDecimal> asDecimal() {
        return new NumericExpression<>(as(As.DECIMAL), Types.BIG_DECIMAL);
    }

    /** A floating-point number; NULL where there is no number. */
    public final NumericExpression<Double> asDouble() {
        return new NumericExpression<>(as(As.DOUBLE), Types.DOUBLE);
    }

    /** A truth value; NULL where there is none. */
    public final Condition asBoolean() {
        return new Condition(as(As.BOOLEAN));
    }

    /** The number of elements of an array; NULL where there is none. */
    public final NumericExpression<Integer> size() {
        return new NumericExpression<>(as(As.SIZE), Types.INTEGER);
    }

    /**
     * Whether an object has a member, be its value JSON's null.
     *
     * @throws QueryException where the key has quotes, backslashes or control characters
     */
    public final Condition has(String key) {
        return new Condition(new IsNull(get(key).node(), true));
    }

    /**
     * Has all that another value has: members of objects at any depth, elements of arrays. What arrays
     * within arrays have is for the database to say: MariaDB finds {@code [1]} in {@code [[1]]}, PostgreSQL does not. SQLite and H2
     * have no such test.
     */
    public final Condition contains(Json part) {
        return new Condition(new JsonContains(node(), Bind.of(Types.JSON, part)));
    }

    private JsonExpression step(Object step) {
        if (node() instanceof JsonValue value && value.as() == As.JSON) {
            List<Object> path = new ArrayList<>(value.path());
            path.add(step);
            return new JsonExpression(new JsonValue(value.json(), path, As.JSON));
        }
        return new JsonExpression(new JsonValue(node(), List.of(step), As.JSON));
    }

    private ExprNode as(As as) {
        return node() instanceof JsonValue value && value.as() == As.JSON
                ? value.as(as)
                : new JsonValue(node(), List.of(), as);
    }
}
