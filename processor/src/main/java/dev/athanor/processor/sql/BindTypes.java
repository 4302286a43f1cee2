package dev.athanor.processor.sql;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.dialect.SqlToken;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import java.util.Optional;
import java.util.Set;

/** Finds the type of a bind by what it is compared with: a column of the model, or a function whose type is known. */
final class BindTypes {
    private static final ValueMeta STRING = builtIn(ClassName.get(String.class));
    private static final ValueMeta LONG = builtIn(TypeName.LONG.box());
    private static final Set<String> COMPARISONS = Set.of("=", "==", "<>", "!=", "<", ">", "<=", ">=");
    private static final Set<String> MATCHES = Set.of("like", "ilike", "glob", "regexp", "match", "is");
    private static final Set<String> OF_STRINGS = Set.of(
            "lower",
            "upper",
            "trim",
            "ltrim",
            "rtrim",
            "substr",
            "substring",
            "replace",
            "concat",
            "date",
            "time",
            "datetime",
            "strftime");
    private static final Set<String> OF_COUNTS = Set.of("count", "length", "char_length", "instr");
    private static final Set<String> OF_ARGUMENTS = Set.of("abs", "max", "min", "coalesce", "ifnull", "nullif", "sum");

    private final TokenizedSql text;
    private final SqlOutline outline;
    private final Names names;

    BindTypes(TokenizedSql text, SqlOutline outline, Names names) {
        this.text = text;
        this.outline = outline;
        this.names = names;
    }

    /** The type of a bind at one of its places. */
    Optional<ValueMeta> typeAt(int bind) {
        SqlToken before = text.at(bind - 1);
        SqlToken after = text.at(bind + 1);
        if (before.isSign("||") || after.isSign("||")) {
            return Optional.of(STRING);
        }
        if (Set.of("limit", "offset").contains(before.keyword())) {
            return Optional.of(LONG);
        }
        return compared(bind, bind).or(() -> between(bind)).or(() -> inParentheses(bind));
    }

    /** What an operand from {@code first} to {@code last} is compared with. */
    private Optional<ValueMeta> compared(int first, int last) {
        int operator = first - 1;
        while (Set.of("not", "distinct", "from").contains(text.at(operator).keyword())) {
            operator--;
        }
        if (isComparison(operator)) {
            int end = operator - 1;
            return left(text.at(end).keyword().equals("not") ? end - 1 : end);
        }
        int next = last + 1;
        while (text.at(next).keyword().equals("not")) {
            next++;
        }
        if (isComparison(next) || text.at(next).keyword().equals("between")) {
            int start = next + 1;
            while (Set.of("not", "distinct", "from").contains(text.at(start).keyword())) {
                start++;
            }
            return right(start);
        }
        return Optional.empty();
    }

    private boolean isComparison(int at) {
        return text.at(at).kind() == SqlToken.Kind.SIGN
                        && COMPARISONS.contains(text.at(at).text())
                || MATCHES.contains(text.at(at).keyword());
    }

    /** {@code column between :a and :b}. */
    private Optional<ValueMeta> between(int bind) {
        int at = bind - 1;
        if (text.at(at).keyword().equals("and")) {
            at -= 2;
            while (at > 0 && (text.at(at).isSign(".") || text.at(at + 1).isSign("."))) {
                at--;
            }
        }
        if (!text.at(at).keyword().equals("between")) {
            return Optional.empty();
        }
        return left(text.at(at - 1).keyword().equals("not") ? at - 2 : at - 1);
    }

    /** {@code column in (:a, :b)} and {@code lower(:a) = lower(column)}. */
    private Optional<ValueMeta> inParentheses(int bind) {
        int open = opening(bind);
        if (open < 0) {
            return Optional.empty();
        }
        String word = text.at(open - 1).keyword();
        if (word.equals("in")) {
            return left(text.at(open - 2).keyword().equals("not") ? open - 3 : open - 2);
        }
        if (OF_STRINGS.contains(word)) {
            return text.at(bind - 1).isSign("(") ? Optional.of(STRING) : Optional.empty();
        }
        if (Set.of("coalesce", "ifnull", "nullif").contains(word)) {
            return right(open + 1).or(() -> compared(open - 1, text.partner(open)));
        }
        return Optional.empty();
    }

    /** The parenthesis around a place, or -1. */
    private int opening(int place) {
        for (int i = place - 1; i >= 0; i--) {
            if (text.at(i).isSign(")")) {
                i = text.partner(i);
            } else if (text.at(i).isSign("(")) {
                return i;
            }
        }
        return -1;
    }

    /** The type of the operand that ends here. */
    private Optional<ValueMeta> left(int end) {
        SqlToken token = text.at(end);
        if (token.isSign(")")) {
            int open = text.partner(end);
            return text.at(open - 1).kind() == SqlToken.Kind.WORD ? call(open - 1) : Optional.empty();
        }
        if (!token.isName()) {
            return Optional.empty();
        }
        boolean qualified = text.at(end - 1).isSign(".") && text.at(end - 2).isName();
        return column(end, qualified ? end - 2 : end);
    }

    /** The type of the operand that begins here. */
    private Optional<ValueMeta> right(int start) {
        if (!text.at(start).isName()) {
            return Optional.empty();
        }
        if (text.at(start + 1).isSign("(")) {
            return call(start);
        }
        int end = start;
        while (text.at(end + 1).isSign(".") && text.at(end + 2).isName()) {
            end += 2;
        }
        return column(end, start == end ? start : end - 2);
    }

    private Optional<ValueMeta> call(int function) {
        String word = text.at(function).keyword();
        if (OF_STRINGS.contains(word)) {
            return Optional.of(STRING);
        }
        if (OF_COUNTS.contains(word)) {
            return Optional.of(LONG);
        }
        return OF_ARGUMENTS.contains(word) ? right(function + 2) : Optional.empty();
    }

    private Optional<ValueMeta> column(int name, int qualifier) {
        return names.column(
                        outline.scopeOf(name),
                        qualifier == name ? null : text.at(qualifier).text(),
                        text.at(name).text())
                .map(one -> one.value().asBoxed())
                .filter(one -> one.form() == ValueForm.BUILT_IN || one.form() == ValueForm.ENUM);
    }

    private static ValueMeta builtIn(TypeName type) {
        return new ValueMeta(type, ValueForm.BUILT_IN, 0, 0, 0);
    }
}
