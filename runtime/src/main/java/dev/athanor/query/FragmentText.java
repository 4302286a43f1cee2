package dev.athanor.query;

import dev.athanor.dialect.SqlToken;
import dev.athanor.dialect.SqlTokenizer;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.RawSql;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the places of a piece of SQL: a value that stands in another form would be taken for the next one's. */
final class FragmentText {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private FragmentText() {}

    static RawSql checked(String text, List<ExprNode> arguments) {
        boolean[] used = new boolean[arguments.size()];
        for (Matcher place = PLACE.matcher(text); place.find(); ) {
            int number = place.group(1).length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(place.group(1));
            if (number >= used.length) {
                throw new QueryException(
                        place.group() + " has no argument; there are " + used.length + ". The text: " + text);
            }
            used[number] = true;
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                throw new QueryException(
                        "Argument " + i + " has no place in the text. Write {" + i + "} where it goes: " + text);
            }
        }
        for (SqlToken token : SqlTokenizer.tokens(text)) {
            if (token.isBind()
                    || token.kind() == SqlToken.Kind.OTHER_BIND && token.text().startsWith("?")) {
                throw new QueryException("\"" + text.substring(token.start(), token.end())
                        + "\" stands for a value of which nothing is known here. Write {0}, and give the value as an argument:"
                        + " value(x). An operator with a question mark is written ??. The text: " + text);
            }
        }
        return new RawSql(text, arguments);
    }
}
