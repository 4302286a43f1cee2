package dev.athanor.processor.diagram;

import dev.athanor.processor.diagram.Diagram.Box;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A box in a layer of the layout, or the place where a line passes a layer. Positions are filled in by {@link LayeredLayout}. */
final class Node {
    /** The space that a line takes where it passes a layer. */
    private static final int LINE = 8;

    final @Nullable Box box;
    final int height;
    final List<Link> toLeft = new ArrayList<>();
    final List<Link> toRight = new ArrayList<>();
    int layer;
    int order;
    int x;
    int y;
    int width;

    /** A box, or with null a passing line. */
    Node(@Nullable Box box, int layer) {
        this.box = box;
        this.layer = layer;
        this.height = box == null ? LINE : BoxSize.height(box);
    }

    /** The place of what is drawn. */
    int right() {
        return x + width;
    }

    /**
     * A stretch of a line between two neighbouring layers.
     *
     * @param left where it begins
     * @param leftPort how far below the top of that node
     * @param right where it ends
     * @param rightPort how far below the top of that node
     * @param bundle the lines that run together: those to one end of one box
     */
    record Link(Node left, int leftPort, Node right, int rightPort, int bundle) {
        /** Links two nodes, each of which knows of it. */
        static Link between(Node left, int leftPort, Node right, int rightPort, int bundle) {
            Link link = new Link(left, leftPort, right, rightPort, bundle);
            left.toRight.add(link);
            right.toLeft.add(link);
            return link;
        }

        int leftY() {
            return left.y + leftPort;
        }

        int rightY() {
            return right.y + rightPort;
        }
    }
}
