package dev.athanor.it.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a query as SQL with its values in it, everything in parentheses. */
public final class PlainSql {
    private final Flavor flavor;
    private final Map<String, String> common = new LinkedHashMap<>();

    private PlainSql(Flavor flavor) {
        this.flavor = flavor;
    }

    /** The SQL of a query. */
    public static String of(Plan.Query query, Flavor flavor) {
        PlainSql writer = new PlainSql(flavor);
        String sql = writer.query(query);
        if (writer.common.isEmpty()) {
            return sql;
        }
        List<String> with = new ArrayList<>();
        writer.common.forEach((name, text) -> with.add(name + text));
        return "WITH RECURSIVE " + String.join(", ", with) + " " + sql;
    }

    private String query(Plan.Query query) {
        if (query instanceof Plan.Compound compound) {
            return operand(compound.left()) + " " + compound.operator() + " " + operand(compound.right());
        }
        return select((Plan.Select) query);
    }

    private String operand(Plan.Query query) {
        return flavor == Flavor.SQLITE ? "SELECT * FROM (" + query(query) + ")" : "(" + query(query) + ")";
    }

    private String select(Plan.Select query) {
        StringBuilder sql = new StringBuilder(query.distinct() ? "SELECT DISTINCT " : "SELECT ");
        for (int i = 0; i < query.items().size(); i++) {
            sql.append(i == 0 ? "" : ", ")
                    .append(ex(query.items().get(i)))
                    .append(" AS c")
                    .append(i);
        }
        sql.append(" FROM ").append(source(query.from()));
        for (Plan.Join join : query.joins()) {
            sql.append(' ').append(join.kind()).append(" JOIN ").append(source(join.source()));
            if (join.on() != null) {
                sql.append(" ON ").append(ex(join.on()));
            }
        }
        clause(sql, " WHERE ", query.where());
        for (int i = 0; i < query.groupBy().size(); i++) {
            sql.append(i == 0 ? " GROUP BY " : ", ").append(ex(query.groupBy().get(i)));
        }
        clause(sql, " HAVING ", query.having());
        if (!query.order().isEmpty()) {
            sql.append(" ORDER BY ").append(order(query.order()));
        }
        if (query.limit() >= 0) {
            sql.append(" LIMIT ").append(query.limit());
            sql.append(query.offset() > 0 ? " OFFSET " + query.offset() : "");
        }
        return sql.toString();
    }

    private void clause(StringBuilder sql, String keyword, Plan.@Nullable Ex ex) {
        if (ex != null) {
            sql.append(keyword).append(ex(ex));
        }
    }

    private String source(Plan.Source source) {
        if (source instanceof Plan.TableSource table) {
            return table.table().name() + " " + table.alias();
        }
        if (source instanceof Plan.Derived derived) {
            return "(" + select(derived.query()) + ") " + derived.alias();
        }
        if (source instanceof Plan.Numbers numbers) {
            common.put(
                    numbers.alias(),
                    "(c0) AS (SELECT 1 UNION ALL SELECT c0 + 1 FROM " + numbers.alias() + " WHERE c0 < "
                            + numbers.last() + ")");
        } else if (source instanceof Plan.Common query) {
            List<String> columns = new ArrayList<>();
            for (int i = 0; i < query.query().items().size(); i++) {
                columns.add("c" + i);
            }
            String text = select(query.query());
            common.put(query.alias(), "(" + String.join(", ", columns) + ") AS (" + text + ")");
        }
        return source.alias();
    }

    private String order(List<Plan.Order> terms) {
        List<String> texts = new ArrayList<>();
        for (Plan.Order term : terms) {
            String value = ex(term.of());
            if (term.nullsFirst() != null) {
                texts.add("CASE WHEN " + value + " IS NULL THEN " + (term.nullsFirst() ? "0 ELSE 1" : "1 ELSE 0")
                        + " END");
            }
            texts.add(value + (term.descending() ? " DESC" : ""));
        }
        return String.join(", ", texts);
    }

    private String ex(Plan.Ex ex) {
        if (ex instanceof Plan.Ref ref) {
            return ref.source().alias() + "." + ref.name();
        }
        if (ex instanceof Plan.Value value) {
            return literal(value.value());
        }
        if (ex instanceof Plan.Truth truth) {
            return truth(truth);
        }
        if (ex instanceof Plan.Arithmetic arithmetic) {
            String operator = arithmetic.operator() == '/' && flavor == Flavor.MARIADB
                    ? "DIV"
                    : String.valueOf(arithmetic.operator());
            return "(" + ex(arithmetic.left()) + " " + operator + " " + ex(arithmetic.right()) + ")";
        }
        if (ex instanceof Plan.Call call) {
            return call(call);
        }
        if (ex instanceof Plan.Case choice) {
            return "(CASE WHEN " + ex(choice.condition()) + " THEN " + ex(choice.then())
                    + (choice.otherwise() == null ? "" : " ELSE " + ex(choice.otherwise())) + " END)";
        }
        if (ex instanceof Plan.Scalar scalar) {
            return "(" + select(scalar.query()) + ")";
        }
        if (ex instanceof Plan.Aggregate aggregate) {
            return aggregate(aggregate);
        }
        Plan.Windowed window = (Plan.Windowed) ex;
        String arguments = window.of() == null
                ? window.function().equals("NTILE") ? "3" : ""
                : ex(window.of()) + (window.function().equals("FIRST_VALUE") ? "" : ", 1");
        return window.function() + "(" + arguments + ")" + over(window.over());
    }

    private String aggregate(Plan.Aggregate aggregate) {
        String of = aggregate.of() == null ? "1" : ex(aggregate.of());
        String filter = "";
        if (aggregate.filter() != null && flavor == Flavor.H2) {
            filter = " FILTER (WHERE " + ex(aggregate.filter()) + ")";
        } else if (aggregate.filter() != null) {
            of = "CASE WHEN " + ex(aggregate.filter()) + " THEN " + of + " END";
        }
        if (aggregate.function().equals("AVG") && flavor == Flavor.MARIADB) {
            of = "(" + of + ") * 1e0";
        }
        return aggregate.function() + "(" + (aggregate.distinct() ? "DISTINCT " : "") + of + ")" + filter
                + (aggregate.over() == null ? "" : over(aggregate.over()));
    }

    private String over(Plan.Over over) {
        List<String> parts = new ArrayList<>();
        if (!over.partition().isEmpty()) {
            parts.add("PARTITION BY "
                    + String.join(", ", over.partition().stream().map(this::ex).toList()));
        }
        if (!over.order().isEmpty()) {
            parts.add("ORDER BY " + order(over.order()));
        }
        if (over.preceding() >= 0) {
            parts.add("ROWS BETWEEN " + over.preceding() + " PRECEDING AND CURRENT ROW");
        }
        return " OVER (" + String.join(" ", parts) + ")";
    }

    private String truth(Plan.Truth truth) {
        if (truth instanceof Plan.Comparison comparison) {
            return comparison(comparison.operator(), ex(comparison.left()), ex(comparison.right()));
        }
        if (truth instanceof Plan.Pairs pairs) {
            return pairs(pairs.operator(), ex(pairs.a()), ex(pairs.b()), ex(pairs.c()), ex(pairs.d()));
        }
        if (truth instanceof Plan.Quantified quantified) {
            return "(" + ex(quantified.left()) + " " + quantified.operator() + (quantified.all() ? " ALL (" : " ANY (")
                    + select(quantified.query()) + "))";
        }
        if (truth instanceof Plan.Both both) {
            return "(" + ex(both.left()) + (both.and() ? " AND " : " OR ") + ex(both.right()) + ")";
        }
        if (truth instanceof Plan.Not not) {
            return "(NOT (" + ex(not.of()) + "))";
        }
        if (truth instanceof Plan.IsNull test) {
            return "(" + ex(test.of()) + " IS NULL)";
        }
        if (truth instanceof Plan.InValues in) {
            if (in.values().isEmpty()) {
                return "(1 = 0)";
            }
            return "(" + ex(in.of()) + " IN ("
                    + String.join(", ", in.values().stream().map(this::literal).toList()) + "))";
        }
        if (truth instanceof Plan.InQuery in) {
            boolean bounds = !(in.query() instanceof Plan.Select select) || select.limit() >= 0;
            return "(" + ex(in.of()) + " IN ("
                    + (bounds ? "SELECT * FROM (" + query(in.query()) + ") q" : query(in.query())) + "))";
        }
        if (truth instanceof Plan.Exists exists) {
            return "(EXISTS (" + select(exists.query()) + "))";
        }
        if (truth instanceof Plan.Like like) {
            return "(" + ex(like.of()) + " LIKE " + literal(like.pattern()) + ")";
        }
        Plan.Between between = (Plan.Between) truth;
        String value = ex(between.of());
        return "(" + value + " >= " + literal(between.low()) + " AND " + value + " <= " + literal(between.high()) + ")";
    }

    private String comparison(String operator, String left, String right) {
        return switch (operator) {
            case "DISTINCT" ->
                "(CASE WHEN " + left + " IS NULL AND " + right + " IS NULL THEN 1=0 WHEN " + left + " IS NULL OR "
                        + right + " IS NULL THEN 1=1 ELSE " + left + " <> " + right + " END)";
            case "NOT DISTINCT" -> "(NOT " + comparison("DISTINCT", left, right) + ")";
            default -> "(" + left + " " + operator + " " + right + ")";
        };
    }

    private static String pairs(String operator, String a, String b, String c, String d) {
        return switch (operator) {
            case "=" -> "(" + a + " = " + c + " AND " + b + " = " + d + ")";
            case "<>" -> "(" + a + " <> " + c + " OR " + b + " <> " + d + ")";
            default ->
                "(" + a + " " + operator.charAt(0) + " " + c + " OR (" + a + " = " + c + " AND " + b + " " + operator
                        + " " + d + "))";
        };
    }

    private String call(Plan.Call call) {
        String of = ex(call.of());
        List<Object> arguments = call.arguments();
        return switch (call.function()) {
            case UPPER, LOWER, TRIM, ABS -> call.function() + "(" + of + ")";
            case SUBSTRING -> "SUBSTR(" + of + ", " + arguments.get(0) + ", " + arguments.get(1) + ")";
            case REPLACE -> "REPLACE(" + of + ", " + literal(arguments.get(0)) + ", " + literal(arguments.get(1)) + ")";
            case CONCAT ->
                flavor == Flavor.MARIADB
                        ? "CONCAT(" + of + ", " + literal(arguments.get(0)) + ")"
                        : "(" + of + " || " + literal(arguments.get(0)) + ")";
            case LENGTH -> (flavor == Flavor.SQLITE ? "LENGTH(" : "CHAR_LENGTH(") + of + ")";
            case POSITION ->
                flavor == Flavor.SQLITE
                        ? "INSTR(" + of + ", " + literal(arguments.get(0)) + ")"
                        : "POSITION(" + literal(arguments.get(0)) + " IN " + of + ")";
            case NEGATE -> "(-" + of + ")";
            case COALESCE -> "COALESCE(" + of + ", " + literal(arguments.get(0)) + ")";
            case NULLIF -> "NULLIF(" + of + ", " + literal(arguments.get(0)) + ")";
            case YEAR -> field("%Y", "YEAR", of);
            case MONTH -> field("%m", "MONTH", of);
            case DAY -> field("%d", "DAY", of);
            case DAY_OF_WEEK -> dayOfWeek(of);
            case PLUS_DAYS -> shifted(of, (Integer) arguments.get(0), "DAY");
            case PLUS_MONTHS -> shifted(of, (Integer) arguments.get(0), "MONTH");
        };
    }

    private String field(String format, String name, String of) {
        return flavor == Flavor.SQLITE
                ? "CAST(STRFTIME('" + format + "', " + of + ") AS INTEGER)"
                : "EXTRACT(" + name + " FROM " + of + ")";
    }

    private String dayOfWeek(String of) {
        return switch (flavor) {
            case SQLITE -> "((CAST(STRFTIME('%w', " + of + ") AS INTEGER) + 6) % 7 + 1)";
            case H2 -> "EXTRACT(ISO_DAY_OF_WEEK FROM " + of + ")";
            case POSTGRESQL -> "EXTRACT(ISODOW FROM " + of + ")";
            case MARIADB -> "((DAYOFWEEK(" + of + ") + 5) % 7 + 1)";
        };
    }

    private String shifted(String of, int amount, String unit) {
        return switch (flavor) {
            case SQLITE ->
                "DATE(" + of + ", '" + (amount < 0 ? "" : "+") + amount + " " + unit.toLowerCase(Locale.ROOT) + "s'"
                        + (unit.equals("MONTH") ? ", 'floor'" : "") + ")";
            case H2 -> "CAST(DATEADD(" + unit + ", " + amount + ", " + of + ") AS DATE)";
            case POSTGRESQL -> "CAST(" + of + " + INTERVAL '" + amount + "' " + unit + " AS DATE)";
            case MARIADB -> "(" + of + " + INTERVAL " + amount + " " + unit + ")";
        };
    }

    private String literal(Object value) {
        if (value instanceof String text) {
            String quoted = "'" + text.replace("'", "''") + "'";
            return flavor == Flavor.MARIADB ? quoted.replace("\\", "\\\\") : quoted;
        }
        if (value instanceof LocalDate date) {
            return flavor == Flavor.SQLITE ? "'" + date + "'" : "DATE '" + date + "'";
        }
        return value instanceof Boolean truth ? truth ? "(1=1)" : "(1=0)" : value.toString();
    }
}
