package dev.athanor.processor.diagram;

import dev.athanor.processor.diagram.Diagram.Box;
import dev.athanor.processor.diagram.Diagram.Edge;
import dev.athanor.processor.diagram.Diagram.Row;
import dev.athanor.processor.diagram.Drawing.Line;
import dev.athanor.processor.diagram.Drawing.PlacedBox;
import dev.athanor.processor.diagram.Drawing.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A diagram as an SVG image that needs nothing but itself. Lines have the colour of the table that they refer to, and end in crow's
 * feet; the background is left out, so that the image stands on light and dark pages.
 */
public final class SvgText {
    private static final List<String> COLOURS =
            List.of("#3572a5", "#a5622a", "#3f8552", "#7d55a3", "#b04a5a", "#2c8585", "#7a7a2e", "#a04f8c");
    private static final String PLAIN = "#667381";
    private static final String STYLE = """
            text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#1f2933}
            .body{fill:#fff;stroke-width:1}.rule{stroke:#8894a0;stroke-opacity:.25}
            .head,.of{fill:#fff}.head,.key{font-weight:bold}.of{opacity:.85}.type,.mark{fill:#66727f}
            .line{fill:none;stroke-width:1.5}.end{fill:none;stroke-width:1.5}
            .right{text-anchor:end}
            @media(prefers-color-scheme:dark){text{fill:#e4e9ef}.body{fill:#1d232b}.type,.mark{fill:#9ba7b4}.head,.of{fill:#fff}}
            """;

    /** How much of a line its symbol takes. */
    private static final int END = 18;

    private static final int CORNER = 5;

    private final Map<String, String> colours = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private SvgText(Diagram diagram) {
        for (Box box : diagram.boxes()) {
            boolean referredTo =
                    diagram.edges().stream().anyMatch(edge -> edge.parent().equals(box.name()));
            if (referredTo) {
                colours.put(box.name(), COLOURS.get(colours.size() % COLOURS.size()));
            }
        }
    }

    /** The image of a diagram. */
    public static String of(Diagram diagram) {
        SvgText text = new SvgText(diagram);
        text.image(DiagramLayout.of(diagram));
        return text.out.toString();
    }

    private void image(Drawing drawing) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + drawing.width() + "\" height=\""
                + drawing.height() + "\" viewBox=\"0 0 " + drawing.width() + " " + drawing.height()
                + "\" role=\"img\">\n<title>Tables and their references</title>\n<style>\n" + STYLE + "</style>\n");
        drawing.lines().forEach(this::line);
        drawing.boxes().forEach(this::box);
        out.append("</svg>\n");
    }

    private void box(PlacedBox placed) {
        Box box = placed.box();
        int right = placed.x() + placed.width() - BoxSize.PADDING;
        int left = placed.x() + BoxSize.PADDING;
        String colour = colour(box.name());
        out.append("<g>\n");
        rectangle(placed, placed.height(), "body", "stroke=\"" + colour + "\"");
        out.append("<path d=\"M" + placed.x() + " " + (placed.y() + BoxSize.HEAD) + "v" + (6 - BoxSize.HEAD)
                + "q0 -6 6 -6h" + (placed.width() - 12) + "q6 0 6 6v" + (BoxSize.HEAD - 6) + "z\" fill=\"" + colour
                + "\"/>\n");
        int middle = placed.y() + BoxSize.HEAD / 2 + 4;
        text(left, middle, "head", box.name());
        box.entity().ifPresent(entity -> text(right, middle, "of right", entity));
        for (int i = 0; i < box.rows().size(); i++) {
            row(box.rows().get(i), placed.y() + BoxSize.middle(i) + 4, left, left + BoxSize.marks(box), right);
            if (i > 0) {
                out.append("<path class=\"rule\" d=\"M" + (placed.x() + 1) + " "
                        + (placed.y() + BoxSize.middle(i) - BoxSize.ROW / 2) + "h" + (placed.width() - 2) + "\"/>\n");
            }
        }
        out.append("</g>\n");
    }

    private void row(Row row, int y, int left, int name, int right) {
        if (!row.marks().isEmpty()) {
            text(left, y, "mark", String.join(" ", row.marks()));
        }
        text(name, y, row.marks().contains("PK") ? "key" : "name", row.column());
        text(right, y, "type right", BoxSize.typeOf(row));
    }

    private void rectangle(PlacedBox box, int height, String style, String more) {
        out.append("<rect class=\"" + style + "\" x=\"" + box.x() + "\" y=\"" + box.y() + "\" width=\"" + box.width()
                + "\" height=\"" + height + "\" rx=\"6\" " + more + "/>\n");
    }

    private void line(Line line) {
        Edge edge = line.edge();
        Point first = line.points().get(0);
        Point last = line.points().get(line.points().size() - 1);
        List<Point> points = new ArrayList<>(line.points());
        points.set(0, new Point(first.x() + END * line.parentSide(), first.y()));
        points.set(points.size() - 1, new Point(last.x() + END * line.childSide(), last.y()));
        out.append("<g stroke=\"" + colour(edge.parent()) + "\">\n<title>" + escaped(titleOf(edge)) + "</title>\n");
        out.append("<path class=\"line\" d=\"" + path(points) + "\"/>\n");
        out.append("<path class=\"end\" d=\"" + parentEnd(first, line.parentSide(), edge.optional()) + "\"/>\n");
        out.append("<path class=\"end\" d=\"" + childEnd(last, line.childSide(), edge.single()) + "\"/>\n</g>\n");
    }

    private static String titleOf(Edge edge) {
        return edge.child() + "." + edge.label() + ": " + (edge.single() ? "one" : "many") + " "
                + (edge.optional() ? "to one or none" : "to one") + " of " + edge.parent();
    }

    /** One: two bars; one or none: a bar and a ring. */
    private static String parentEnd(Point at, int side, boolean optional) {
        String start = "M" + at.x() + " " + at.y();
        return optional
                ? start + "h" + 10 * side + bar(at, 5 * side) + ring(at, 14 * side)
                : start + "h" + END * side + bar(at, 5 * side) + bar(at, 10 * side);
    }

    /** A ring, as there may be none; then a foot for many or a bar for one. */
    private static String childEnd(Point at, int side, boolean single) {
        String start = "M" + at.x() + " " + at.y() + "h" + 10 * side + ring(at, 14 * side);
        String foot = "M" + at.x() + " " + (at.y() - 5) + "l" + 10 * side + " 5l" + -10 * side + " 5";
        return start + (single ? bar(at, 5 * side) : foot);
    }

    private static String bar(Point at, int off) {
        return "M" + (at.x() + off) + " " + (at.y() - 5) + "v10";
    }

    private static String ring(Point at, int off) {
        return "M" + (at.x() + off - 4) + " " + at.y() + "a4 4 0 1 0 8 0a4 4 0 1 0 -8 0";
    }

    /** A path through points, its corners rounded. */
    private static String path(List<Point> corners) {
        List<Point> points = withoutStraight(corners);
        StringBuilder path =
                new StringBuilder("M" + points.get(0).x() + " " + points.get(0).y());
        for (int i = 1; i < points.size(); i++) {
            Point at = points.get(i);
            if (i + 1 == points.size()) {
                path.append("L" + at.x() + " " + at.y());
            } else {
                Point in = near(at, points.get(i - 1));
                Point out = near(at, points.get(i + 1));
                path.append("L" + in.x() + " " + in.y() + "Q" + at.x() + " " + at.y() + " " + out.x() + " " + out.y());
            }
        }
        return path.toString();
    }

    /** The corners at which the direction changes, and the ends. */
    private static List<Point> withoutStraight(List<Point> corners) {
        List<Point> points = new ArrayList<>();
        for (Point point : corners) {
            while (points.size() > 1
                    && isStraight(points.get(points.size() - 2), points.get(points.size() - 1), point)) {
                points.remove(points.size() - 1);
            }
            if (points.isEmpty() || !points.get(points.size() - 1).equals(point)) {
                points.add(point);
            }
        }
        return points;
    }

    private static boolean isStraight(Point one, Point two, Point three) {
        return one.x() == two.x() && two.x() == three.x() || one.y() == two.y() && two.y() == three.y();
    }

    /** A point on the way from a corner to another, where its rounding begins. */
    private static Point near(Point corner, Point other) {
        int dx = other.x() - corner.x();
        int dy = other.y() - corner.y();
        int length = Math.min(CORNER, (Math.abs(dx) + Math.abs(dy)) / 2);
        return new Point(corner.x() + Integer.signum(dx) * length, corner.y() + Integer.signum(dy) * length);
    }

    private void text(int x, int y, String style, String text) {
        out.append("<text class=\"" + style + "\" x=\"" + x + "\" y=\"" + y + "\">" + escaped(text) + "</text>\n");
    }

    private String colour(String table) {
        return colours.getOrDefault(table, PLAIN);
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
