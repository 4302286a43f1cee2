package dev.athanor.it;

import static dev.athanor.query.Sql.all;
import static dev.athanor.query.Sql.any;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.coalesce;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.denseRank;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.nullif;
import static dev.athanor.query.Sql.number;
import static dev.athanor.query.Sql.rank;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.temporal;
import static dev.athanor.query.Sql.text;
import static dev.athanor.query.Sql.tuple;
import static dev.athanor.query.Sql.value;
import static dev.athanor.query.Sql.with;
import static dev.athanor.query.Sql.withRecursive;

import dev.athanor.it.plain.Kind;
import dev.athanor.it.plain.Plan;
import dev.athanor.query.Case;
import dev.athanor.query.ComparableExpression;
import dev.athanor.query.Condition;
import dev.athanor.query.DerivedTable;
import dev.athanor.query.Expression;
import dev.athanor.query.FrameBound;
import dev.athanor.query.FromItem;
import dev.athanor.query.NumericAggregate;
import dev.athanor.query.NumericExpression;
import dev.athanor.query.Order;
import dev.athanor.query.OrderTerm;
import dev.athanor.query.RowValue;
import dev.athanor.query.Select;
import dev.athanor.query.Selectable;
import dev.athanor.query.Sql;
import dev.athanor.query.StringAggregateExpression;
import dev.athanor.query.StringExpression;
import dev.athanor.query.SubQueryValues;
import dev.athanor.query.Table;
import dev.athanor.query.TemporalAggregate;
import dev.athanor.query.TemporalExpression;
import dev.athanor.query.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says a plan in the query language. Kinds of value stand for types, so that nothing is checked by the compiler. */
@SuppressWarnings({"unchecked", "rawtypes", "StatementSwitchToExpressionSwitch"})
final class TypedQuery {
    private final Map<String, Table> tables;
    private final IdentityHashMap<Plan.Source, FromItem> items = new IdentityHashMap<>();
    private final IdentityHashMap<Plan.Source, List<Expression<?>>> columns = new IdentityHashMap<>();

    private TypedQuery(Map<String, Table> tables) {
        this.tables = tables;
    }

    /** The query of a plan over tables by their names. */
    static Select<?> of(Plan.Query query, Map<String, Table> tables) {
        return new TypedQuery(tables).query(query);
    }

    private Select<?> query(Plan.Query query) {
        if (query instanceof Plan.Select plain) {
            return select(plain);
        }
        Plan.Compound compound = (Plan.Compound) query;
        Select left = query(compound.left());
        Select right = query(compound.right());
        return switch (compound.operator()) {
            case "UNION" -> left.union(right);
            case "UNION ALL" -> left.unionAll(right);
            case "INTERSECT" -> left.intersect(right);
            default -> left.except(right);
        };
    }

    private Select<?> select(Plan.Select plan) {
        FromItem from = source(plan.from());
        List<FromItem> joined = new ArrayList<>();
        plan.joins().forEach(join -> joined.add(source(join.source())));
        List<Selectable<?>> selected = new ArrayList<>();
        plan.items().forEach(item -> selected.add(ex(item)));
        Select<?> query = selected.size() == 1 ? Sql.select(selected.get(0)) : Sql.select(selected);
        query = query.from(from);
        for (int i = 0; i < joined.size(); i++) {
            Plan.Join join = plan.joins().get(i);
            query = switch (join.kind()) {
                case "INNER" -> query.join(joined.get(i), condition(join.on()));
                case "LEFT" -> query.leftJoin(joined.get(i), condition(join.on()));
                case "RIGHT" -> query.rightJoin(joined.get(i), condition(join.on()));
                default -> query.crossJoin(joined.get(i));
            };
        }
        if (plan.where() != null) {
            query = query.where(condition(plan.where()));
        }
        for (Plan.Ex group : plan.groupBy()) {
            query = query.groupBy(ex(group));
        }
        if (plan.having() != null) {
            query = query.having(condition(plan.having()));
        }
        query = query.orderBy(order(plan.order()));
        if (plan.distinct()) {
            query = query.distinct();
        }
        if (plan.limit() >= 0) {
            query = query.limit(plan.limit());
            query = plan.offset() > 0 ? query.offset(plan.offset()) : query;
        }
        return query;
    }

    private OrderTerm[] order(List<Plan.Order> terms) {
        OrderTerm[] order = new OrderTerm[terms.size()];
        for (int i = 0; i < order.length; i++) {
            Plan.Order term = terms.get(i);
            Order one = term.descending() ? ex(term.of()).desc() : ex(term.of()).asc();
            order[i] = term.nullsFirst() == null ? one : term.nullsFirst() ? one.nullsFirst() : one.nullsLast();
        }
        return order;
    }

    private FromItem source(Plan.Source source) {
        FromItem known = items.get(source);
        if (known != null) {
            return known;
        }
        FromItem item;
        List<Expression<?>> found = new ArrayList<>();
        if (source instanceof Plan.TableSource table) {
            Table typed = tables.get(table.table().name()).alias(table.alias());
            for (Plan.Column column : table.table().columns()) {
                found.add(
                        switch (column.kind()) {
                            case WHOLE -> typed.number(column.name(), Long.class);
                            case TEXT -> typed.text(column.name());
                            case DATE -> typed.temporal(column.name(), LocalDate.class);
                            case TRUTH -> typed.bool(column.name());
                            case DECIMAL, FRACTION -> typed.number(column.name(), BigDecimal.class);
                        });
            }
            item = typed;
        } else if (source instanceof Plan.Numbers numbers) {
            NumericExpression<Long> one = value(1L);
            DerivedTable table = withRecursive(
                    numbers.alias(),
                    Sql.select(one),
                    self -> Sql.select(self.get(one).plus(1L))
                            .from(self)
                            .where(self.get(one).lt((long) numbers.last())));
            found.add(table.get(one));
            item = table;
        } else {
            Plan.Select plan =
                    source instanceof Plan.Derived derived ? derived.query() : ((Plan.Common) source).query();
            Select<?> query = select(plan);
            DerivedTable table =
                    source instanceof Plan.Derived ? query.asTable(source.alias()) : with(source.alias(), query);
            for (Plan.Ex column : plan.items()) {
                found.add(get(table, column));
            }
            item = table;
        }
        items.put(source, item);
        columns.put(source, found);
        return item;
    }

    private Expression<?> get(DerivedTable table, Plan.Ex column) {
        Expression<?> selected = ex(column);
        return switch (column.kind()) {
            case WHOLE, DECIMAL, FRACTION -> table.get(number((Expression) selected));
            case TEXT -> table.get(text((Expression) selected));
            case DATE -> table.get(temporal((Expression) selected));
            case TRUTH -> table.get((Condition) selected);
        };
    }

    private Condition condition(Plan.@Nullable Ex ex) {
        return (Condition) ex(Objects.requireNonNull(ex));
    }

    private Expression<?> ex(Plan.Ex ex) {
        if (ex instanceof Plan.Ref ref) {
            FromItem item = source(ref.source());
            assert item != null;
            return columns.get(ref.source()).get(ref.position());
        }
        if (ex instanceof Plan.Value one) {
            return one.value() instanceof String text
                    ? value(text)
                    : one.value() instanceof Number number ? value(number) : value(one.value());
        }
        if (ex instanceof Plan.Truth truth) {
            return truth(truth);
        }
        if (ex instanceof Plan.Arithmetic arithmetic) {
            NumericExpression left = numeric(arithmetic.left());
            NumericExpression right = numeric(arithmetic.right());
            return switch (arithmetic.operator()) {
                case '+' -> left.plus(right);
                case '-' -> left.minus(right);
                case '*' -> left.times(right);
                case '/' -> left.dividedBy(right);
                default -> left.mod(right);
            };
        }
        if (ex instanceof Plan.Call call) {
            return call(call);
        }
        if (ex instanceof Plan.Case choice) {
            Case one = caseWhen(condition(choice.condition()), (Expression) ex(choice.then()));
            Expression ended = choice.otherwise() == null ? one.end() : one.otherwise(ex(choice.otherwise()));
            return ofKind(ended, choice.kind());
        }
        if (ex instanceof Plan.Scalar sub) {
            return ofKind(scalar((Select) select(sub.query())), sub.kind());
        }
        if (ex instanceof Plan.Aggregate aggregate) {
            return aggregate(aggregate);
        }
        Plan.Windowed window = (Plan.Windowed) ex;
        return (window.function().equals("RANK") ? rank() : denseRank()).over(window(window.over()));
    }

    private NumericExpression numeric(Plan.Ex ex) {
        return number((Expression) ex(ex));
    }

    private StringExpression string(Plan.Ex ex) {
        return text((Expression) ex(ex));
    }

    private static Expression<?> ofKind(Expression expression, Kind kind) {
        return switch (kind) {
            case WHOLE, DECIMAL, FRACTION -> number(expression);
            case TEXT -> text(expression);
            case DATE -> temporal(expression);
            case TRUTH -> Sql.condition(expression);
        };
    }

    private Expression<?> call(Plan.Call call) {
        List<Object> with = call.arguments();
        return switch (call.function()) {
            case UPPER -> string(call.of()).upper();
            case LOWER -> string(call.of()).lower();
            case TRIM -> string(call.of()).trim();
            case SUBSTRING -> string(call.of()).substring((Integer) with.get(0), (Integer) with.get(1));
            case REPLACE -> string(call.of()).replace((String) with.get(0), (String) with.get(1));
            case CONCAT -> string(call.of()).concat((String) with.get(0));
            case LENGTH -> string(call.of()).length().cast(Long.class);
            case POSITION -> string(call.of()).indexOf((String) with.get(0)).cast(Long.class);
            case ABS -> numeric(call.of()).abs();
            case NEGATE -> numeric(call.of()).negate();
            case COALESCE -> ofKind(coalesce((Expression) ex(call.of()), boundAs(call.of(), with.get(0))), call.kind());
            case NULLIF -> ofKind(nullif((Expression) ex(call.of()), boundAs(call.of(), with.get(0))), call.kind());
            case YEAR -> date(call.of()).year().cast(Long.class);
            case MONTH -> date(call.of()).month().cast(Long.class);
            case DAY -> date(call.of()).day().cast(Long.class);
            case DAY_OF_WEEK -> date(call.of()).dayOfWeek().cast(Long.class);
            case PLUS_DAYS -> date(call.of()).plusDays((Integer) with.get(0));
            case PLUS_MONTHS -> date(call.of()).plusMonths((Integer) with.get(0));
        };
    }

    private static Expression boundAs(Plan.Ex of, Object value) {
        return of.kind() == Kind.TEXT ? value((String) value) : value(value);
    }

    private TemporalExpression date(Plan.Ex ex) {
        return temporal((Expression) ex(ex));
    }

    private Expression<?> aggregate(Plan.Aggregate plan) {
        Expression<?> aggregate = plan.of() == null ? count() : aggregated(plan, ex(plan.of()));
        Condition filter = plan.filter() == null ? null : condition(plan.filter());
        Window over = plan.over() == null ? null : window(plan.over());
        if (aggregate instanceof NumericAggregate number) {
            NumericAggregate filtered = filter == null ? number : number.filter(filter);
            return over == null ? filtered : filtered.over(over);
        }
        if (aggregate instanceof StringAggregateExpression text) {
            StringAggregateExpression filtered = filter == null ? text : text.filter(filter);
            return over == null ? filtered : filtered.over(over);
        }
        TemporalAggregate date = (TemporalAggregate) aggregate;
        TemporalAggregate filtered = filter == null ? date : date.filter(filter);
        return over == null ? filtered : filtered.over(over);
    }

    private static Expression<?> aggregated(Plan.Aggregate plan, Expression<?> of) {
        return switch (plan.function()) {
            case "COUNT" -> plan.distinct() ? of.countDistinct() : of.count();
            case "SUM" -> plan.distinct() ? ((NumericExpression) of).sumDistinct() : ((NumericExpression) of).sum();
            case "MIN" -> ((ComparableExpression) of).min();
            default -> ((ComparableExpression) of).max();
        };
    }

    private Window window(Plan.Over plan) {
        Expression<?>[] partition = plan.partition().stream().map(this::ex).toArray(Expression[]::new);
        Window window = Sql.window().partitionBy(partition).orderBy(order(plan.order()));
        return plan.preceding() < 0
                ? window
                : window.rows(FrameBound.preceding(plan.preceding()), FrameBound.currentRow());
    }

    private Condition truth(Plan.Truth truth) {
        if (truth instanceof Plan.Comparison comparison) {
            return comparison(comparison.operator(), ex(comparison.left()), ex(comparison.right()));
        }
        if (truth instanceof Plan.Pairs pairs) {
            return pairs(pairs.operator(), tuple(ex(pairs.a()), ex(pairs.b())), tuple(ex(pairs.c()), ex(pairs.d())));
        }
        if (truth instanceof Plan.Quantified quantified) {
            Select query = select(quantified.query());
            SubQueryValues values = quantified.all() ? all(query) : any(query);
            return quantified(quantified.operator(), (ComparableExpression) ex(quantified.left()), values);
        }
        if (truth instanceof Plan.Both both) {
            Condition left = condition(both.left());
            Condition right = condition(both.right());
            return both.and() ? left.and(right) : left.or(right);
        }
        if (truth instanceof Plan.Not not) {
            return condition(not.of()).not();
        }
        if (truth instanceof Plan.IsNull test) {
            return ex(test.of()).isNull();
        }
        if (truth instanceof Plan.InValues in) {
            return ((Expression) ex(in.of())).in(in.values());
        }
        if (truth instanceof Plan.InQuery in) {
            return ((Expression) ex(in.of())).in((Select) query(in.query()));
        }
        if (truth instanceof Plan.Exists sub) {
            return exists(select(sub.query()));
        }
        if (truth instanceof Plan.Like like) {
            return string(like.of()).like(like.pattern());
        }
        Plan.Between between = (Plan.Between) truth;
        return ((ComparableExpression) ex(between.of())).between(between.low(), between.high());
    }

    private static Condition comparison(String operator, Expression left, Expression right) {
        if (left instanceof ComparableExpression ordered) {
            switch (operator) {
                case "<":
                    return ordered.lt(right);
                case "<=":
                    return ordered.le(right);
                case ">":
                    return ordered.gt(right);
                case ">=":
                    return ordered.ge(right);
                default:
            }
        }
        return switch (operator) {
            case "=" -> left.eq(right);
            case "<>" -> left.ne(right);
            case "DISTINCT" -> left.isDistinctFrom(right);
            default -> left.isNotDistinctFrom(right);
        };
    }

    private static Condition pairs(String operator, RowValue left, RowValue right) {
        return switch (operator) {
            case "=" -> left.eq(right);
            case "<>" -> left.ne(right);
            case "<" -> left.lt(right);
            case "<=" -> left.le(right);
            case ">" -> left.gt(right);
            default -> left.ge(right);
        };
    }

    private static Condition quantified(String operator, ComparableExpression left, SubQueryValues right) {
        return switch (operator) {
            case "=" -> left.eq(right);
            case "<>" -> left.ne(right);
            case "<" -> left.lt(right);
            case "<=" -> left.le(right);
            case ">" -> left.gt(right);
            default -> left.ge(right);
        };
    }
}
