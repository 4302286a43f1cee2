package dev.athanor.processor.sql;

import dev.athanor.dialect.SqlToken;
import dev.athanor.processor.model.FormulaMistake;
import dev.athanor.processor.model.FormulaMistake.Kind;
import dev.athanor.query.ast.FunctionCall;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The form of a formula, by tokens: whether it is one expression, what is in a sub-query, and where a column could stand. */
final class FormulaForm {
    private static final Set<String> QUERY_STARTS = Set.of("select", "with", "values");
    private static final Set<String> NOT_IN_EXPRESSIONS =
            Set.of("as", "where", "group", "having", "order", "limit", "union", "intersect", "except", "join");
    private static final Set<String> AGGREGATES = Set.of("count", "sum", "avg", "min", "max");
    private static final Set<String> AFTER_AGGREGATES = Set.of("over", "filter", "within");

    /** Words that no column is meant by unless they are quoted. */
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "not",
            "in",
            "is",
            "like",
            "between",
            "case",
            "when",
            "then",
            "else",
            "end",
            "cast",
            "exists",
            "distinct",
            "from",
            "as",
            "by",
            "over",
            "escape",
            "collate",
            "select",
            "order",
            "group",
            "where");

    /** Words that an operand follows. */
    private static final Set<String> BEFORE_OPERANDS = Set.of(
            "and", "or", "not", "in", "like", "between", "case", "when", "then", "else", "by", "distinct", "escape");

    /** Words that follow an operand. */
    private static final Set<String> AFTER_OPERANDS = Set.of(
            "and", "or", "not", "in", "is", "like", "between", "when", "then", "else", "end", "escape", "collate");

    /** Words that open parentheses without being a function. */
    private static final Set<String> BEFORE_PARENTHESES = Set.of(
            "and", "or", "not", "in", "like", "between", "case", "when", "then", "else", "cast", "is", "by", "varchar",
            "char", "decimal", "numeric");

    private final String sql;
    private final TokenizedSql text;
    /** Of each token, whether a sub-query is around it; how many parentheses are. */
    private final boolean[] inQuery;

    private final int[] depth;
    private final FormulaWords words;

    FormulaForm(String sql, TokenizedSql text, SqlOutline outline) {
        this.sql = sql;
        this.text = text;
        this.inQuery = new boolean[text.size()];
        this.depth = new int[text.size()];
        this.words = new FormulaWords(text, depth);
        int within = 0;
        int queryEnd = -1;
        for (int i = 0; i < text.size(); i++) {
            within -= text.at(i).isSign(")") ? 1 : 0;
            depth[i] = within;
            inQuery[i] = i < queryEnd;
            if (text.at(i).isSign("(")) {
                within++;
                if (i >= queryEnd && outline.isQuery(i + 1)) {
                    queryEnd = text.partner(i);
                }
            }
        }
    }

    /** What is wrong whatever the columns are; null for nothing. */
    @Nullable
    FormulaMistake mistake() {
        return bind().or(this::unbalanced)
                .or(this::noExpression)
                .or(this::aggregate)
                .orElse(null);
    }

    /** Whether it has a sub-query, or calls what may read something. */
    boolean readsMore() {
        for (int i = 0; i < text.size(); i++) {
            boolean call = text.at(i).isName()
                    && text.at(i + 1).isSign("(")
                    && !BEFORE_PARENTHESES.contains(text.at(i).keyword())
                    && !FunctionCall.isPure(text.at(i).text());
            if (inQuery[i] || call) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is a name outside sub-queries that nothing qualifies and nothing makes a call, a type or a keyword. */
    boolean isAlone(int i) {
        SqlToken token = text.at(i);
        SqlToken before = text.at(i - 1);
        SqlToken after = text.at(i + 1);
        return token.isName()
                && !inQuery[i]
                && !KEYWORDS.contains(token.keyword())
                && !before.isSign(".")
                && !before.isSign("::")
                && !before.keyword().equals("as")
                && !before.keyword().equals("collate")
                && !after.isSign(".")
                && !after.isSign("(")
                && after.kind() != SqlToken.Kind.STRING
                && !words.isWord(i);
    }

    /** Whether no column is meant by a token unless it is quoted. */
    static boolean isKeyword(SqlToken token) {
        return KEYWORDS.contains(token.keyword());
    }

    /** Whether a name stands where nothing but a value can. */
    boolean isOperand(int i) {
        return !NameCheck.isNoColumn(text.at(i))
                && !words.canBeWord(i)
                && (i == 0
                        || isOperator(i - 1, "(", ")")
                        || BEFORE_OPERANDS.contains(text.at(i - 1).keyword()))
                && (i == text.size() - 1
                        || isOperator(i + 1, ")", "(")
                        || AFTER_OPERANDS.contains(text.at(i + 1).keyword()));
    }

    /** A sign between values, one of two parentheses among them. */
    private boolean isOperator(int i, String parenthesis, String other) {
        SqlToken token = text.at(i);
        return token.kind() == SqlToken.Kind.SIGN && !token.isSign(other) && !token.isSign("[") && !token.isSign("]")
                || token.isSign(parenthesis);
    }

    private Optional<FormulaMistake> bind() {
        return find(Kind.BIND, i -> text.at(i).isBind() || text.at(i).kind() == SqlToken.Kind.OTHER_BIND);
    }

    private Optional<FormulaMistake> unbalanced() {
        return find(Kind.UNBALANCED, i -> {
            SqlToken token = text.at(i);
            return switch (token.kind()) {
                case SIGN -> token.isSign("(") && text.partner(i) == text.size() || token.isSign(")") && depth[i] < 0;
                case STRING, QUOTED_NAME -> !isClosed(sql.substring(token.start(), token.end()));
                default -> false;
            };
        });
    }

    private static boolean isClosed(String literal) {
        char quote = literal.charAt(0);
        if (quote == '[') {
            return true;
        }
        if (quote == '$') {
            String mark = literal.substring(0, literal.indexOf('$', 1) + 1);
            return literal.length() >= 2 * mark.length() && literal.endsWith(mark);
        }
        return literal.chars().filter(one -> one == quote).count() % 2 == 0;
    }

    private Optional<FormulaMistake> noExpression() {
        return find(Kind.NO_EXPRESSION, i -> {
            SqlToken token = text.at(i);
            return token.isSign(";")
                    || depth[i] == 0 && (token.isSign(",") || NOT_IN_EXPRESSIONS.contains(token.keyword()))
                    || i == 0 && QUERY_STARTS.contains(token.keyword());
        });
    }

    /** A function that makes one row of all. */
    private Optional<FormulaMistake> aggregate() {
        return find(Kind.AGGREGATE, i -> {
            boolean call = !inQuery[i]
                    && AGGREGATES.contains(text.at(i).keyword())
                    && text.at(i + 1).isSign("(")
                    && !text.at(i - 1).isSign(".");
            if (!call) {
                return false;
            }
            int close = text.partner(i + 1);
            boolean several = false;
            for (int argument = i + 2; argument < close; argument++) {
                several |= text.at(argument).isSign(",") && depth[argument] == depth[i] + 1;
            }
            return !several && !AFTER_AGGREGATES.contains(text.at(close + 1).keyword());
        });
    }

    private Optional<FormulaMistake> find(Kind kind, IntPredicate wrong) {
        for (int i = 0; i < text.size(); i++) {
            if (wrong.test(i)) {
                SqlToken token = text.at(i);
                return Optional.of(new FormulaMistake(kind, sql.substring(token.start(), token.end())));
            }
        }
        return Optional.empty();
    }
}
