package dev.athanor.it.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a random query consists of. */
public sealed interface Plan {
    /** A column of a table. */
    record Column(String name, Kind kind, boolean nullable) {}

    /** A table with its rows; the first column is its key. */
    record Table(String name, List<Column> columns, List<List<@Nullable Object>> rows) {}

    /** Where rows come from, under a name. */
    sealed interface Source {
        /** The name in the query. */
        String alias();
    }

    /** A table. */
    record TableSource(Table table, String alias) implements Source {}

    /** A sub-query. */
    record Derived(Select query, String alias) implements Source {}

    /** A common table expression. */
    record Common(Select query, String alias) implements Source {}

    /** Whole numbers from one to {@code last}, by a recursive common table expression. */
    record Numbers(int last, String alias) implements Source {}

    /** An expression. */
    sealed interface Ex {
        /** The kind of its values. */
        Kind kind();
    }

    /** A column of a source; {@code position} is its place among those of the source. */
    record Ref(Source source, int position, String name, Kind kind) implements Ex {}

    /** A value. */
    record Value(Object value, Kind kind) implements Ex {}

    /** An operation of two numbers: plus, minus, times, divided by, modulo. */
    record Arithmetic(char operator, Ex left, Ex right) implements Ex {
        @Override
        public Kind kind() {
            return left.kind();
        }
    }

    /** A function. */
    record Call(Function function, Ex of, List<Object> arguments) implements Ex {
        @Override
        public Kind kind() {
            return function.kind == null ? of.kind() : function.kind;
        }
    }

    /** The functions. */
    enum Function {
        UPPER(Kind.TEXT),
        LOWER(Kind.TEXT),
        TRIM(Kind.TEXT),
        SUBSTRING(Kind.TEXT),
        REPLACE(Kind.TEXT),
        CONCAT(Kind.TEXT),
        LENGTH(Kind.WHOLE),
        POSITION(Kind.WHOLE),
        ABS(null),
        NEGATE(null),
        COALESCE(null),
        NULLIF(null),
        YEAR(Kind.WHOLE),
        MONTH(Kind.WHOLE),
        DAY(Kind.WHOLE),
        DAY_OF_WEEK(Kind.WHOLE),
        PLUS_DAYS(Kind.DATE),
        PLUS_MONTHS(Kind.DATE);

        final @Nullable Kind kind;

        Function(@Nullable Kind kind) {
            this.kind = kind;
        }
    }

    /** A case of a condition. */
    record Case(Ex condition, Ex then, @Nullable Ex otherwise) implements Ex {
        @Override
        public Kind kind() {
            return then.kind();
        }
    }

    /** The only value of a query. */
    record Scalar(Select query) implements Ex {
        @Override
        public Kind kind() {
            return query.items().get(0).kind();
        }
    }

    /** An aggregate: COUNT, SUM, MIN, MAX, AVG; over a window where there is one. */
    record Aggregate(
            String function,
            boolean distinct,
            @Nullable Ex of,
            @Nullable Ex filter,
            @Nullable Over over) implements Ex {
        @Override
        public Kind kind() {
            return of == null || function.equals("COUNT")
                    ? Kind.WHOLE
                    : function.equals("AVG") ? Kind.FRACTION : of.kind();
        }
    }

    /** A window function: ROW_NUMBER, RANK, DENSE_RANK, NTILE; LAG, LEAD, FIRST_VALUE of something. */
    record Windowed(String function, @Nullable Ex of, Over over) implements Ex {
        @Override
        public Kind kind() {
            return of == null ? Kind.WHOLE : of.kind();
        }
    }

    /** A window; {@code preceding} rows before the row at hand up to it, where it is not negative. */
    record Over(List<Ex> partition, List<Order> order, int preceding) {}

    /** A term of an order. */
    record Order(Ex of, boolean descending, @Nullable Boolean nullsFirst) {}

    /** A comparison: = <> < <= > >= and IS [NOT] DISTINCT FROM. */
    record Comparison(String operator, Ex left, Ex right) implements Truth {}

    /** A comparison of pairs. */
    record Pairs(String operator, Ex a, Ex b, Ex c, Ex d) implements Truth {}

    /** A comparison with all rows of a query, or one of them. */
    record Quantified(String operator, Ex left, boolean all, Select query) implements Truth {}

    /** AND, OR. */
    record Both(boolean and, Ex left, Ex right) implements Truth {}

    /** NOT. */
    record Not(Ex of) implements Truth {}

    /** IS NULL. */
    record IsNull(Ex of) implements Truth {}

    /** IN with values. */
    record InValues(Ex of, List<Object> values) implements Truth {}

    /** IN with a query. */
    record InQuery(Ex of, Query query) implements Truth {}

    /** EXISTS. */
    record Exists(Select query) implements Truth {}

    /** LIKE. */
    record Like(Ex of, String pattern) implements Truth {}

    /** BETWEEN. */
    record Between(Ex of, Object low, Object high) implements Truth {}

    /** What is true or false. */
    sealed interface Truth extends Ex {
        @Override
        default Kind kind() {
            return Kind.TRUTH;
        }
    }

    /** A join. */
    record Join(String kind, Source source, @Nullable Ex on) {}

    /** A query. */
    sealed interface Query extends Plan {}

    /** A SELECT. */
    record Select(
            boolean distinct,
            List<Ex> items,
            Source from,
            List<Join> joins,
            @Nullable Ex where,
            List<Ex> groupBy,
            @Nullable Ex having,
            List<Order> order,
            int limit,
            int offset)
            implements Query {}

    /** Two queries put together. */
    record Compound(String operator, Query left, Query right) implements Query {}
}
