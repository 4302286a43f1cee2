package dev.athanor.dialect;

import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.StatementNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of statements by their shape, so that statements that differ in their values alone are rendered once. Holds no bind of
 * any statement; literals and raw SQL are part of the text. For any thread; when it is full it begins anew.
 */
final class RenderedShapes {
    private static final int MOST = 1000;

    private final Map<Shape, Text> texts = new ConcurrentHashMap<>();

    /** A text, and for each of its question marks the number of the bind in the shape. */
    private static final class Text {
        private final String sql;
        private final int[] order;

        Text(String sql, int[] order) {
            this.sql = sql;
            this.order = order;
        }
    }

    /** The SQL of a statement, rendered where none of its shape was. */
    RenderedSql of(StatementNode statement, Function<StatementNode, RenderedSql> renderer) {
        Shape shape = Shape.of(statement);
        if (shape == null) {
            return renderer.apply(statement);
        }
        Text known = texts.get(shape);
        if (known != null) {
            return new RenderedSql(known.sql, inOrder(shape.binds(), known.order));
        }
        RenderedSql rendered = renderer.apply(statement);
        int[] order = orderOf(rendered.binds(), shape.binds());
        if (order != null) {
            if (texts.size() >= MOST) {
                texts.clear();
            }
            texts.put(shape.withoutBinds(), new Text(rendered.sql(), order));
        }
        return rendered;
    }

    private static List<Bind> inOrder(List<Bind> binds, int[] order) {
        List<Bind> all = new ArrayList<>(order.length);
        for (int number : order) {
            all.add(binds.get(number));
        }
        return all;
    }

    /** Null where a bind was made by the renderer, or stands twice in the statement, so that its place is not known. */
    private static int @Nullable [] orderOf(List<Bind> rendered, List<Bind> binds) {
        for (int i = 0; i < binds.size(); i++) {
            if (numberOf(binds.get(i), binds) != i) {
                return null;
            }
        }
        int[] order = new int[rendered.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = numberOf(rendered.get(i), binds);
            if (order[i] < 0) {
                return null;
            }
        }
        return order;
    }

    private static int numberOf(Bind bind, List<Bind> binds) {
        for (int i = 0; i < binds.size(); i++) {
            if (binds.get(i) == bind) {
                return i;
            }
        }
        return -1;
    }
}
