package dev.athanor.query;

import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.Concat;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Like;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.ValueBind;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * LIKE with a text whose own wildcards are escaped; a text without any keeps its value as the bind and needs no ESCAPE.
 */
final class LikePattern {
    private static final char ESCAPE = '/';
    private static final Literal ANY = new Literal("%");

    private LikePattern() {}

    static Condition of(ExprNode value, ExprNode text, boolean anyBefore, boolean anyAfter) {
        boolean special = text instanceof ValueBind<?> bind && hasWildcard(String.valueOf(bind.value()));
        List<ExprNode> parts = new ArrayList<>(3);
        if (anyBefore) {
            parts.add(ANY);
        }
        parts.add(special ? escaped((ValueBind<?>) text) : text);
        if (anyAfter) {
            parts.add(ANY);
        }
        return new Condition(new Like(value, new Concat(parts), special ? ESCAPE : null, false, false));
    }

    private static boolean hasWildcard(String text) {
        return text.indexOf('%') >= 0 || text.indexOf('_') >= 0 || text.indexOf('\\') >= 0;
    }

    private static Bind escaped(ValueBind<?> bind) {
        String text = String.valueOf(bind.value());
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '_' || c == ESCAPE) {
                out.append(ESCAPE);
            }
            out.append(c);
        }
        return Bind.of(Types.STRING, out.toString());
    }
}
