package dev.athanor.processor.diagram;

import dev.athanor.processor.diagram.Diagram.Box;
import dev.athanor.processor.diagram.Diagram.Edge;
import java.util.List;
import java.util.stream.Stream;

/**
 * Boxes and lines with their places, in whole pixels.
 *
 * @param boxes the boxes
 * @param lines the lines between them
 * @param width the width of all
 * @param height the height of all
 */
record Drawing(List<PlacedBox> boxes, List<Line> lines, int width, int height) {
    /** Copies the lists. */
    Drawing {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    record Point(int x, int y) {}

    record PlacedBox(Box box, int x, int y, int width, int height) {}

    /**
     * A line from the border of the box that is referred to, to the border of the box that refers.
     *
     * @param edge what it stands for
     * @param points its corners, ends among them
     * @param parentSide the side on which it leaves the box referred to: 1 right, -1 left
     * @param childSide the side on which it reaches the other
     */
    record Line(Edge edge, List<Point> points, int parentSide, int childSide) {
        /** Copies the list. */
        Line {
            points = List.copyOf(points);
        }
    }

    /** The same elsewhere. */
    Drawing moved(int right, int down) {
        return new Drawing(
                boxes.stream()
                        .map(one -> new PlacedBox(one.box, one.x + right, one.y + down, one.width, one.height))
                        .toList(),
                lines.stream()
                        .map(line -> new Line(
                                line.edge,
                                line.points.stream()
                                        .map(point -> new Point(point.x + right, point.y + down))
                                        .toList(),
                                line.parentSide,
                                line.childSide))
                        .toList(),
                width,
                height);
    }

    /** This and another drawing in one, as large as is said. */
    Drawing with(Drawing other, int newWidth, int newHeight) {
        return new Drawing(
                Stream.concat(boxes.stream(), other.boxes.stream()).toList(),
                Stream.concat(lines.stream(), other.lines.stream()).toList(),
                newWidth,
                newHeight);
    }
}
