package dev.athanor.dialect;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.WindowCall;
import dev.athanor.query.ast.WindowNode;
import dev.athanor.query.ast.WindowNode.Bound;
import dev.athanor.query.ast.WindowNode.Exclusion;
import dev.athanor.query.ast.WindowNode.Frame;

/** Writes windows as standard SQL. */
abstract class WindowRenderer extends StructureRenderer {
    WindowRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    public StringBuilder visit(WindowCall node) {
        node.function().accept(this);
        out.append(" OVER ");
        String name = node.window().name();
        return name == null ? window(node.window()) : name(name);
    }

    /** Writes WINDOW with the named windows that a query uses, where there are any. */
    protected final void windows(SelectNode node) {
        String separator = " WINDOW ";
        for (WindowNode window : NamedWindows.of(node)) {
            out.append(separator);
            name(String.valueOf(window.name())).append(" AS ");
            window(window);
            separator = ", ";
        }
    }

    private StringBuilder window(WindowNode window) {
        out.append('(');
        int begin = out.length();
        if (!window.partitionBy().isEmpty()) {
            out.append("PARTITION BY ");
            list(window.partitionBy());
        }
        int ordered = out.length();
        orderBy(window.orderBy());
        if (ordered == begin && out.length() > begin) {
            out.deleteCharAt(begin);
        }
        Frame frame = window.frame();
        if (frame != null) {
            out.append(out.length() == begin ? "" : " ");
            frame(frame);
        }
        return out.append(')');
    }

    /** Writes a frame. */
    protected void frame(Frame frame) {
        out.append(frame.unit()).append(" BETWEEN ");
        bound(frame.start());
        out.append(" AND ");
        bound(frame.end());
        if (frame.exclusion() != Exclusion.NONE) {
            out.append(" EXCLUDE ").append(frame.exclusion().name().replace('_', ' '));
        }
    }

    private void bound(Bound bound) {
        ExprNode distance = bound.distance();
        if (distance != null) {
            distance.accept(this);
            out.append(' ');
        }
        out.append(bound.kind().name().replace('_', ' '));
    }
}
