package dev.athanor.it.plain;

import dev.athanor.it.plain.Plan.Ex;
import dev.athanor.it.plain.Plan.Function;
import dev.athanor.it.plain.Plan.Join;
import dev.athanor.it.plain.Plan.Order;
import dev.athanor.it.plain.Plan.Over;
import dev.athanor.it.plain.Plan.Query;
import dev.athanor.it.plain.Plan.Ref;
import dev.athanor.it.plain.Plan.Select;
import dev.athanor.it.plain.Plan.Source;
import dev.athanor.it.plain.Plan.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes queries over tables, and counts the constructs that they are made of. */
public final class RandomQueries {
    private static final String[] OPERATORS = {"=", "<>", "<", "<=", ">", ">="};
    private static final Kind[] KINDS = {Kind.WHOLE, Kind.TEXT, Kind.DECIMAL, Kind.DATE, Kind.TRUTH};

    private final Random random;
    private final List<Table> tables;
    private final boolean quantifiers;
    private final Map<String, Integer> constructs;
    private int names;

    /** A maker of queries; {@code quantifiers} says whether the database has ANY and ALL. */
    public RandomQueries(Random random, List<Table> tables, boolean quantifiers, Map<String, Integer> constructs) {
        this.random = random;
        this.tables = tables;
        this.quantifiers = quantifiers;
        this.constructs = constructs;
    }

    /** A query. */
    public Query query() {
        if (random.nextInt(6) > 0) {
            return select(2, List.of(), null, true);
        }
        List<Kind> kinds = List.of(kind(), kind());
        return compound(kinds, 1 + random.nextInt(2));
    }

    private Query compound(List<Kind> kinds, int depth) {
        if (depth == 0) {
            return select(1, List.of(), kinds, random.nextInt(3) == 0);
        }
        String operator = pick("UNION", "UNION ALL", "INTERSECT", "EXCEPT");
        count(operator);
        return new Plan.Compound(operator, compound(kinds, depth - 1), compound(kinds, random.nextInt(depth)));
    }

    /** A SELECT; {@code kinds} are those of its items, where they matter, and {@code outer} the sources around it. */
    private Select select(int depth, List<Source> outer, @Nullable List<Kind> kinds, boolean bounds) {
        Source from = source(depth);
        List<Source> inner = new ArrayList<>(List.of(from));
        List<Join> joins = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Source joined = source(depth - 1);
            inner.add(joined);
            String kind = pick("INNER", "LEFT", "LEFT", "CROSS", "INNER", "RIGHT");
            count(kind + " JOIN");
            joins.add(new Join(kind, joined, kind.equals("CROSS") ? null : on(inner)));
        }
        List<Source> visible = new ArrayList<>(inner);
        visible.addAll(outer);
        Ex where = random.nextInt(3) == 0 ? null : condition(visible, depth);
        boolean grouped = random.nextInt(4) == 0;
        List<Kind> wanted = kinds == null ? kinds(1 + random.nextInt(3)) : kinds;
        if (grouped) {
            return grouped(from, joins, inner, where, wanted, bounds);
        }
        List<Ex> items = new ArrayList<>();
        for (Kind kind : wanted) {
            boolean window = random.nextInt(8) == 0;
            items.add(window ? window(inner, kind) : value(visible, kind, 2, depth));
        }
        boolean distinct = random.nextInt(6) == 0;
        count(distinct ? "DISTINCT" : "SELECT");
        return bounded(distinct, items, from, joins, where, List.of(), null, bounds);
    }

    private Select grouped(
            Source from, List<Join> joins, List<Source> inner, @Nullable Ex where, List<Kind> kinds, boolean bounds) {
        count("GROUP BY");
        List<Ex> groups = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean computed = random.nextInt(3) == 0;
            groups.add(computed ? value(inner, kind(), 1, 0) : ref(inner, kind()));
            count(computed ? "GROUP BY of what is computed" : "GROUP BY of a column");
        }
        List<Ex> items = new ArrayList<>();
        for (Kind kind : kinds) {
            items.add(aggregate(inner, kind, groups));
        }
        Ex having = null;
        if (random.nextInt(3) == 0) {
            count("HAVING");
            having = new Plan.Comparison(
                    pick(OPERATORS), aggregate(inner, Kind.WHOLE, List.of()), new Plan.Value(number(), Kind.WHOLE));
        }
        return bounded(false, items, from, joins, where, groups, having, bounds);
    }

    /** All items are in the order of a query with bounds: rows that are equal in it are equal. */
    private Select bounded(
            boolean distinct,
            List<Ex> items,
            Source from,
            List<Join> joins,
            @Nullable Ex where,
            List<Ex> groups,
            @Nullable Ex having,
            boolean bounds) {
        boolean limited = bounds && random.nextInt(3) == 0 && items.stream().noneMatch(RandomQueries::isTruth);
        List<Order> order = new ArrayList<>();
        if (limited) {
            count("ORDER BY and LIMIT");
            for (Ex item : items) {
                Boolean nulls = distinct || random.nextInt(3) > 0 ? null : random.nextBoolean();
                if (nulls != null) {
                    count("NULLS FIRST or LAST");
                }
                order.add(new Order(item, random.nextBoolean(), nulls));
            }
        }
        int offset = limited ? random.nextInt(3) : 0;
        return new Select(
                distinct, items, from, joins, where, groups, having, order, limited ? random.nextInt(6) : -1, offset);
    }

    private static boolean isTruth(Ex item) {
        return item.kind() == Kind.TRUTH;
    }

    private Source source(int depth) {
        String alias = "q" + names++;
        int choice = depth > 0 ? random.nextInt(8) : 7;
        if (choice == 0) {
            count("sub-query in FROM");
            return new Plan.Derived(select(depth - 1, List.of(), kinds(2), true), alias);
        }
        if (choice == 1) {
            count("WITH");
            return new Plan.Common(select(depth - 1, List.of(), kinds(2), true), alias);
        }
        if (choice == 2 && random.nextInt(2) == 0) {
            count("WITH RECURSIVE");
            return new Plan.Numbers(1 + random.nextInt(6), alias);
        }
        return new Plan.TableSource(tables.get(random.nextInt(tables.size())), alias);
    }

    /** A condition that names the source joined last and one before it. */
    private Ex on(List<Source> sources) {
        Source last = sources.get(sources.size() - 1);
        Source before = sources.get(random.nextInt(sources.size() - 1));
        Kind kind = commonKind(before, last);
        if (kind == null) {
            return new Plan.Comparison("<>", new Plan.Value(1L, Kind.WHOLE), ref(List.of(last), Kind.WHOLE));
        }
        return new Plan.Comparison("=", ref(List.of(before), kind), ref(List.of(last), kind));
    }

    private static @Nullable Kind commonKind(Source one, Source other) {
        for (Kind kind : List.of(Kind.WHOLE, Kind.TEXT, Kind.DATE, Kind.DECIMAL)) {
            if (!refs(one, kind).isEmpty() && !refs(other, kind).isEmpty()) {
                return kind;
            }
        }
        return null;
    }

    private Ex condition(List<Source> sources, int depth) {
        int choice = random.nextInt(depth > 0 ? 16 : 11);
        switch (choice) {
            case 0, 1 -> {
                boolean and = random.nextBoolean();
                count(and ? "AND" : "OR");
                return new Plan.Both(and, condition(sources, depth), condition(sources, depth));
            }
            case 2 -> {
                count("NOT");
                return new Plan.Not(condition(sources, depth));
            }
            case 3 -> {
                count("IS NULL");
                return new Plan.IsNull(value(sources, kind(), 1, 0));
            }
            case 4 -> {
                count("IN values");
                Kind kind = comparable();
                List<Object> values = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    values.add(RandomTables.value(random, kind));
                }
                return new Plan.InValues(value(sources, kind, 1, 0), values);
            }
            case 5 -> {
                count("LIKE");
                return new Plan.Like(value(sources, Kind.TEXT, 1, 0), pick("a%", "%b", "_", "%a_%", "", "ö%"));
            }
            case 6 -> {
                count("BETWEEN");
                Kind kind = comparable();
                return new Plan.Between(
                        value(sources, kind, 1, 0), RandomTables.value(random, kind), RandomTables.value(random, kind));
            }
            case 7 -> {
                String operator = pick("DISTINCT", "NOT DISTINCT");
                count("IS " + operator + " FROM");
                Kind kind = comparable();
                return new Plan.Comparison(operator, value(sources, kind, 1, 0), value(sources, kind, 1, 0));
            }
            case 8 -> {
                count("comparison of rows");
                Kind one = comparable();
                Kind two = comparable();
                return new Plan.Pairs(
                        pick(OPERATORS), ref(sources, one), ref(sources, two), ref(sources, one), ref(sources, two));
            }
            case 11, 12 -> {
                count("IN query");
                Kind kind = comparable();
                boolean bounds = random.nextBoolean();
                Query query = random.nextInt(3) == 0
                        ? compound(List.of(kind), 1)
                        : select(depth - 1, bounds ? List.of() : sources, List.of(kind), bounds);
                return new Plan.InQuery(value(sources, kind, 1, 0), query);
            }
            case 13 -> {
                count("EXISTS");
                return new Plan.Exists(select(depth - 1, sources, null, false));
            }
            case 14 -> {
                if (!quantifiers) {
                    return condition(sources, depth - 1);
                }
                boolean all = random.nextBoolean();
                count(all ? "ALL" : "ANY");
                Kind kind = comparable();
                return new Plan.Quantified(
                        pick(OPERATORS),
                        value(sources, kind, 1, 0),
                        all,
                        select(depth - 1, sources, List.of(kind), false));
            }
            default -> {
                String operator = pick(OPERATORS);
                count(operator);
                Kind kind = comparable();
                Ex left = value(sources, kind, 2, depth);
                boolean constant = random.nextBoolean();
                return new Plan.Comparison(
                        operator,
                        left,
                        constant
                                ? new Plan.Value(RandomTables.value(random, kind), kind)
                                : value(sources, kind, 1, depth));
            }
        }
    }

    private Ex value(List<Source> sources, Kind kind, int size, int depth) {
        if (kind == Kind.TRUTH) {
            return ref(sources, kind);
        }
        if (size == 0) {
            return ref(sources, kind);
        }
        int choice = random.nextInt(12);
        if (choice == 0 && depth > 0) {
            count("scalar sub-query");
            Source from = source(0);
            List<Source> inner = new ArrayList<>(List.of(from));
            List<Source> visible = new ArrayList<>(inner);
            visible.addAll(sources);
            Ex item = new Plan.Aggregate(pick("MIN", "MAX"), false, ref(inner, kind), null, null);
            Ex where = condition(visible, 0);
            return new Plan.Scalar(
                    new Select(false, List.of(item), from, List.of(), where, List.of(), null, List.of(), -1, 0));
        }
        if (choice == 1) {
            count("CASE");
            Ex otherwise = random.nextInt(3) == 0 ? null : value(sources, kind, size - 1, depth);
            return new Plan.Case(condition(sources, 0), value(sources, kind, size - 1, depth), otherwise);
        }
        if (choice == 2) {
            count("COALESCE");
            return call(Function.COALESCE, value(sources, kind, size - 1, 0), RandomTables.value(random, kind));
        }
        if (choice == 3) {
            count("NULLIF");
            return call(Function.NULLIF, value(sources, kind, size - 1, 0), RandomTables.value(random, kind));
        }
        if (choice < 7) {
            return computed(sources, kind, size);
        }
        return ref(sources, kind);
    }

    private Ex computed(List<Source> sources, Kind kind, int size) {
        Ex of = kind == Kind.WHOLE ? ref(sources, Kind.WHOLE) : value(sources, kind, size - 1, 0);
        return switch (kind) {
            case WHOLE -> whole(sources, of);
            case DECIMAL -> decimal(sources, of);
            case TEXT -> text(of);
            case DATE -> {
                Function function = random.nextBoolean() ? Function.PLUS_DAYS : Function.PLUS_MONTHS;
                count(function.name());
                yield call(function, of, random.nextInt(7) - 3);
            }
            default -> of;
        };
    }

    private Ex whole(List<Source> sources, Ex of) {
        int choice = random.nextInt(12);
        if (choice < 5) {
            char operator = "+-*/%".charAt(choice);
            count("arithmetic " + operator);
            boolean divides = operator == '/' || operator == '%';
            Ex right = divides || random.nextBoolean()
                    ? new Plan.Value(1L + random.nextInt(5), Kind.WHOLE)
                    : ref(sources, Kind.WHOLE);
            return new Plan.Arithmetic(operator, of, right);
        }
        Function function = List.of(
                        Function.ABS,
                        Function.NEGATE,
                        Function.LENGTH,
                        Function.POSITION,
                        Function.YEAR,
                        Function.MONTH,
                        Function.DAY,
                        Function.DAY_OF_WEEK)
                .get(random.nextInt(8));
        count(function.name());
        return switch (function) {
            case ABS, NEGATE -> call(function, of);
            case LENGTH -> call(function, ref(sources, Kind.TEXT));
            case POSITION -> call(function, ref(sources, Kind.TEXT), pick("a", "b", "ö"));
            default -> call(function, ref(sources, Kind.DATE));
        };
    }

    private Ex decimal(List<Source> sources, Ex of) {
        char operator = "+-*".charAt(random.nextInt(3));
        count("arithmetic " + operator);
        return new Plan.Arithmetic(operator, of, ref(sources, Kind.DECIMAL));
    }

    private Ex text(Ex of) {
        Function function = List.of(
                        Function.UPPER,
                        Function.LOWER,
                        Function.TRIM,
                        Function.SUBSTRING,
                        Function.REPLACE,
                        Function.CONCAT)
                .get(random.nextInt(6));
        count(function.name());
        return switch (function) {
            case SUBSTRING -> call(function, of, 1 + random.nextInt(3), random.nextInt(3));
            case REPLACE -> call(function, of, pick("a", "b", "'"), pick("", "xy", "'"));
            case CONCAT -> call(function, of, pick("!", "", "a'b"));
            default -> call(function, of);
        };
    }

    private Ex aggregate(List<Source> sources, Kind kind, List<Ex> groups) {
        for (Ex group : groups) {
            if (group.kind() == kind && random.nextInt(3) > 0) {
                return group;
            }
        }
        Ex filter = random.nextInt(4) == 0 ? condition(sources, 0) : null;
        if (filter != null) {
            count("FILTER");
        }
        if (kind == Kind.WHOLE && random.nextInt(2) == 0) {
            boolean distinct = random.nextInt(3) == 0;
            boolean all = !distinct && random.nextBoolean();
            count(distinct ? "COUNT DISTINCT" : "COUNT");
            return new Plan.Aggregate("COUNT", distinct, all ? null : ref(sources, comparable()), filter, null);
        }
        if (kind == Kind.TRUTH) {
            Ex count = new Plan.Aggregate("COUNT", false, null, filter, null);
            return new Plan.Comparison(">", count, new Plan.Value(1L, Kind.WHOLE));
        }
        String function = kind == Kind.WHOLE || kind == Kind.DECIMAL ? pick("SUM", "MIN", "MAX") : pick("MIN", "MAX");
        count(function);
        boolean distinct = function.equals("SUM") && random.nextInt(4) == 0;
        return new Plan.Aggregate(function, distinct, value(sources, kind, 1, 0), filter, null);
    }

    /** Windows whose function depends on the order of rows have a total one. */
    private Ex window(List<Source> sources, Kind kind) {
        List<Ex> partition = random.nextBoolean() ? List.of() : List.of(ref(sources, comparable()));
        List<Order> total = new ArrayList<>();
        for (Source source : sources) {
            for (Kind each : List.of(Kind.WHOLE, Kind.TEXT, Kind.DECIMAL, Kind.DATE)) {
                refs(source, each).forEach(ref -> total.add(new Order(ref, random.nextBoolean(), null)));
            }
        }
        if (kind == Kind.WHOLE && random.nextBoolean()) {
            String function = pick("RANK", "DENSE_RANK");
            count(function);
            return new Plan.Windowed(
                    function,
                    null,
                    new Over(partition, List.of(new Order(ref(sources, comparable()), false, null)), -1));
        }
        if ((kind == Kind.WHOLE || kind == Kind.DECIMAL) && random.nextBoolean()) {
            count("SUM OVER");
            boolean framed = random.nextBoolean() && allWhole(sources);
            if (framed) {
                count("ROWS BETWEEN");
            }
            Over over = framed ? new Over(partition, total, random.nextInt(3)) : new Over(partition, List.of(), -1);
            return new Plan.Aggregate("SUM", false, ref(sources, kind), null, over);
        }
        count("MAX OVER");
        return kind == Kind.TRUTH
                ? ref(sources, kind)
                : new Plan.Aggregate("MAX", false, ref(sources, kind), null, new Over(partition, List.of(), -1));
    }

    /** Whether all sources are tables, whose keys make an order total. */
    private static boolean allWhole(List<Source> sources) {
        return sources.stream().allMatch(Plan.TableSource.class::isInstance);
    }

    private Ex call(Function function, Ex of, Object... arguments) {
        return new Plan.Call(function, of, List.of(arguments));
    }

    private Ex ref(List<Source> sources, Kind kind) {
        List<Ref> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(refs(source, kind)));
        if (!all.isEmpty()) {
            return all.get(random.nextInt(all.size()));
        }
        Ex any = anyRef(sources);
        return new Plan.Case(
                new Plan.IsNull(any),
                new Plan.Value(RandomTables.value(random, kind), kind),
                new Plan.Value(RandomTables.value(random, kind), kind));
    }

    private Ref anyRef(List<Source> sources) {
        List<Ref> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            sources.forEach(source -> all.addAll(refs(source, kind)));
        }
        return all.get(random.nextInt(all.size()));
    }

    private static List<Ref> refs(Source source, Kind kind) {
        List<Ref> refs = new ArrayList<>();
        if (source instanceof Plan.TableSource table) {
            for (int i = 0; i < table.table().columns().size(); i++) {
                Plan.Column column = table.table().columns().get(i);
                if (column.kind() == kind) {
                    refs.add(new Ref(source, i, column.name(), kind));
                }
            }
        } else if (source instanceof Plan.Numbers) {
            if (kind == Kind.WHOLE) {
                refs.add(new Ref(source, 0, "c0", kind));
            }
        } else {
            Select query = source instanceof Plan.Derived derived ? derived.query() : ((Plan.Common) source).query();
            for (int i = 0; i < query.items().size(); i++) {
                if (query.items().get(i).kind() == kind) {
                    refs.add(new Ref(source, i, "c" + i, kind));
                }
            }
        }
        return refs;
    }

    private List<Kind> kinds(int count) {
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            kinds.add(kind());
        }
        return kinds;
    }

    private Kind kind() {
        return KINDS[random.nextInt(KINDS.length)];
    }

    private Kind comparable() {
        return KINDS[random.nextInt(KINDS.length - 1)];
    }

    private long number() {
        return random.nextInt(5);
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private void count(String construct) {
        constructs.merge(construct, 1, Integer::sum);
    }
}
