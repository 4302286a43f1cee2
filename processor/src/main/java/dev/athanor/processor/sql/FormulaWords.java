package dev.athanor.processor.sql;

import dev.athanor.dialect.SqlToken;
import java.util.Set;

/** The names in a formula that are words of its database where they stand: units, types and the like. Used by {@link FormulaForm}. */
final class FormulaWords {
    /** Words that are an argument of some functions. */
    private static final Set<String> UNITS =
            Set.of("year", "quarter", "month", "week", "day", "hour", "minute", "second", "millisecond", "microsecond");

    /** Functions that begin with a unit. */
    private static final Set<String> BEFORE_UNITS = Set.of("timestampdiff", "timestampadd", "dateadd", "datepart");

    /** Types of which some functions take the name. */
    private static final Set<String> TYPES = Set.of(
            "bigint",
            "binary",
            "boolean",
            "char",
            "date",
            "datetime",
            "decimal",
            "double",
            "float",
            "int",
            "integer",
            "json",
            "nchar",
            "numeric",
            "real",
            "signed",
            "smallint",
            "text",
            "time",
            "timestamp",
            "unsigned",
            "uuid",
            "varchar");

    private static final Set<String> SIDES = Set.of("both", "leading", "trailing");

    private final TokenizedSql text;
    private final int[] depth;

    /** Of a text, with the number of parentheses around each token. */
    FormulaWords(TokenizedSql text, int[] depth) {
        this.text = text;
        this.depth = depth;
    }

    /** Whether a name can be a unit or a type where a column could stand as well. */
    boolean canBeWord(int i) {
        return UNITS.contains(word(i)) || TYPES.contains(word(i));
    }

    /** Whether a name is no column by what is around it, also where there is a column of that name. */
    boolean isWord(int i) {
        return isArgument(i) || isOfTimeZone(i) || isBehindValue(i) || isUnitOfInterval(i);
    }

    /** {@code extract(year from x)}, {@code trim(both from x)}, {@code convert(x, char)} and their like. */
    private boolean isArgument(int i) {
        String call = text.at(i - 1).isSign("(") ? word(i - 2) : "";
        boolean beforeFrom = word(i + 1).equals("from");
        return beforeFrom && call.equals("extract")
                || beforeFrom && call.equals("trim") && SIDES.contains(word(i))
                || BEFORE_UNITS.contains(call) && UNITS.contains(word(i))
                || call.equals("get_format") && TYPES.contains(word(i))
                || isTypeOfConvert(i);
    }

    private boolean isTypeOfConvert(int i) {
        if (!TYPES.contains(word(i))
                || !text.at(i - 1).isSign(",")
                || !text.at(i + 1).isSign(")")) {
            return false;
        }
        int open = text.partner(i + 1);
        return open < i && word(open - 1).equals("convert");
    }

    /** {@code at time zone}, {@code with time zone}. */
    private boolean isOfTimeZone(int i) {
        return isTimeZone(i + 1) && word(i).equals("at")
                || isTimeZone(i) && isBeforeTimeZone(i - 1)
                || isTimeZone(i - 1) && isBeforeTimeZone(i - 2);
    }

    private boolean isTimeZone(int i) {
        return word(i).equals("time") && word(i + 1).equals("zone");
    }

    private boolean isBeforeTimeZone(int i) {
        return Set.of("at", "with", "without").contains(word(i));
    }

    /** No two values stand side by side: {@code interval 1 day}. */
    private boolean isBehindValue(int i) {
        SqlToken before = text.at(i - 1);
        return before.kind() == SqlToken.Kind.NUMBER || before.kind() == SqlToken.Kind.STRING || before.isSign(")");
    }

    /** {@code interval count day}, {@code interval '1' day to second}. */
    private boolean isUnitOfInterval(int i) {
        if (!UNITS.contains(word(i))) {
            return false;
        }
        if (word(i - 1).equals("to") && UNITS.contains(word(i - 2))) {
            return true;
        }
        if (!text.at(i - 1).isName() || FormulaForm.isKeyword(text.at(i - 1))) {
            return false;
        }
        for (int at = i - 2; at >= 0 && depth[at] >= depth[i] && !text.at(at).isSign(","); at--) {
            if (depth[at] == depth[i]
                    && word(at).equals("interval")
                    && !text.at(at - 1).isSign(".")) {
                return true;
            }
        }
        return false;
    }

    private String word(int i) {
        return text.at(i).keyword();
    }
}
