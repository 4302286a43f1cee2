package dev.athanor.processor.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.diagram.Diagram.Box;
import dev.athanor.processor.diagram.Diagram.Edge;
import dev.athanor.processor.diagram.Diagram.Row;
import dev.athanor.processor.diagram.Drawing.Line;
import dev.athanor.processor.diagram.Drawing.PlacedBox;
import dev.athanor.processor.diagram.Drawing.Point;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Diagrams that nobody has drawn by hand: random ones of up to 60 tables, and names of all kinds. */
class DiagramTest {
    /** The grammar of Mermaid's erDiagram, as far as we use it. */
    private static final String WORD = "[A-Za-z_][A-Za-z0-9_()]*";

    private static final String NAME = "(?:[A-Za-z_][A-Za-z0-9_]*|\"[^\"%\\r\\n\\\\]+\")";
    private static final Pattern TABLE = Pattern.compile("    " + NAME + " \\{");
    private static final Pattern COLUMN =
            Pattern.compile("        " + WORD + " " + WORD + "(?: (?:PK|FK|UK)(?:, (?:PK|FK|UK))*)?(?: \"null\")?");
    private static final Pattern REFERENCE =
            Pattern.compile("    " + NAME + " (?:\\|\\||\\|o)--(?:o\\{|o\\|) " + NAME + " : \"[^\"]*\"");

    static Stream<Diagram> diagrams() {
        return IntStream.of(1, 2, 3, 5, 8, 13, 25, 40, 60)
                .boxed()
                .flatMap(size -> IntStream.range(0, 6).mapToObj(seed -> random(size, new Random(size * 100L + seed))));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void boxes_keepApart(Diagram diagram) {
        Drawing drawing = DiagramLayout.of(diagram);
        assertThat(drawing.boxes()).hasSameSizeAs(diagram.boxes());
        List<PlacedBox> boxes = drawing.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(boxes.get(i).x()).isNotNegative();
            assertThat(boxes.get(i).y()).isNotNegative();
            assertThat(boxes.get(i).x() + boxes.get(i).width()).isLessThanOrEqualTo(drawing.width());
            assertThat(boxes.get(i).y() + boxes.get(i).height()).isLessThanOrEqualTo(drawing.height());
            for (int j = 0; j < i; j++) {
                assertThat(meet(boxes.get(i), boxes.get(j))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void lines_goRoundBoxes_fromBorderToBorder(Diagram diagram) {
        Drawing drawing = DiagramLayout.of(diagram);
        assertThat(drawing.lines()).hasSameSizeAs(diagram.edges());
        for (Line line : drawing.lines()) {
            List<Point> points = line.points();
            assertThat(isOnSide(points.get(0), box(drawing, line.edge().parent()), line.parentSide()))
                    .isTrue();
            assertThat(isOnSide(
                            points.get(points.size() - 1),
                            box(drawing, line.edge().child()),
                            line.childSide()))
                    .isTrue();
            for (int i = 1; i < points.size(); i++) {
                Point from = points.get(i - 1);
                Point to = points.get(i);
                assertThat(from.x() == to.x() || from.y() == to.y()).isTrue();
                assertThat(drawing.boxes()).noneMatch(box -> crosses(box, from, to));
                assertThat(to.x()).isBetween(0, drawing.width());
                assertThat(to.y()).isBetween(0, drawing.height());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void drawing_isTheSameTwice_andHasRoomForEachText(Diagram diagram) throws Exception {
        String svg = SvgText.of(diagram);
        assertThat(SvgText.of(diagram)).isEqualTo(svg);
        assertTextsFit(parsed(svg));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void mermaid_isOfItsGrammar(Diagram diagram) {
        assertMermaid(MermaidText.of(diagram));
    }

    @Test
    void names_ofAllKinds_areDrawnAndWritten() throws Exception {
        List<String> names = List.of(
                "order",
                "to",
                "one",
                "a b",
                "a\"b",
                "50%",
                "x<y>&z",
                "\u540d\u524d",
                "\u00e9t\u00e9",
                "crm.order",
                "1st",
                "pk",
                "\u0001",
                "]]>",
                "a".repeat(63));
        List<Box> boxes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (String name : names) {
            boxes.add(new Box(
                    name,
                    Optional.of(name),
                    names.stream()
                            .map(column -> new Row(column, "decimal(10,2)", List.of("PK", "FK", "UK"), true))
                            .toList()));
            edges.add(new Edge(name, List.of(name), "order", List.of("order"), name, true, false));
        }
        Diagram diagram = new Diagram(boxes, edges);
        assertMermaid(MermaidText.of(diagram));
        assertThat(MermaidText.of(diagram))
                .contains("\"to\" {", "\"crm.order\" {", "decimal(10_2) pk_ PK", "decimal(10_2) _1st ")
                .doesNotContain("    to {");
        Document document = parsed(SvgText.of(diagram));
        assertTextsFit(document);
        assertThat(texts(document)).contains("x<y>&z", "\u540d\u524d", "crm.order", "decimal(10,2)?");
    }

    @Test
    void noTables_areAnEmptyImage() throws Exception {
        Diagram none = new Diagram(List.of(), List.of());
        assertThat(MermaidText.of(none)).isEqualTo("erDiagram\n");
        assertThat(texts(parsed(SvgText.of(none)))).isEmpty();
    }

    /** Blocks of columns, then references: line by line, as a single expression would be too deep. */
    private static void assertMermaid(String text) {
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).isEqualTo("erDiagram");
        int i = 1;
        while (i < lines.size() && TABLE.matcher(lines.get(i)).matches()) {
            for (i++; !lines.get(i).equals("    }"); i++) {
                assertThat(lines.get(i)).matches(COLUMN);
            }
            i++;
        }
        assertThat(lines.subList(i, lines.size()))
                .allMatch(line -> REFERENCE.matcher(line).matches());
    }

    private static Diagram random(int size, Random random) {
        List<Box> boxes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Row> rows = new ArrayList<>(List.of(new Row("id", "bigint", List.of("PK"), false)));
            for (int n = random.nextInt(4); n > 0; n--) {
                String column = "ref" + n;
                boolean optional = random.nextBoolean();
                rows.add(new Row(column, "bigint", List.of("FK"), optional));
                String parent = name(random.nextInt(10) == 0 ? random.nextInt(size) : random.nextInt(i + 1));
                edges.add(new Edge(
                        name(i), List.of(column), parent, List.of("id"), column, optional, random.nextInt(5) == 0));
            }
            for (int n = random.nextInt(8); n > 0; n--) {
                rows.add(new Row("column_" + "x".repeat(random.nextInt(20)) + n, "string(255)", List.of(), true));
            }
            boxes.add(new Box(name(i), Optional.of("Entity" + i), rows));
        }
        return new Diagram(boxes, edges);
    }

    private static String name(int i) {
        return String.format("table_%02d", i);
    }

    private static boolean meet(PlacedBox one, PlacedBox other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static PlacedBox box(Drawing drawing, String name) {
        return drawing.boxes().stream()
                .filter(one -> one.box().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOnSide(Point point, PlacedBox box, int side) {
        return point.x() == (side > 0 ? box.x() + box.width() : box.x())
                && point.y() > box.y()
                && point.y() < box.y() + box.height();
    }

    private static boolean crosses(PlacedBox box, Point from, Point to) {
        return Math.max(from.x(), to.x()) > box.x()
                && Math.min(from.x(), to.x()) < box.x() + box.width()
                && Math.max(from.y(), to.y()) > box.y()
                && Math.min(from.y(), to.y()) < box.y() + box.height();
    }

    /** No two texts of a line of a box meet, and none leaves its box, in a font whose characters are 0.6 em wide. */
    private static void assertTextsFit(Document document) {
        NodeList groups = document.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            NodeList rectangles = group.getElementsByTagName("rect");
            if (rectangles.getLength() == 0) {
                continue;
            }
            Element box = (Element) rectangles.item(0);
            double left = Double.parseDouble(box.getAttribute("x"));
            double right = left + Double.parseDouble(box.getAttribute("width"));
            double end = left;
            String line = "";
            for (Element text : elements(group.getElementsByTagName("text"))) {
                double width = text.getTextContent()
                        .codePoints()
                        .mapToDouble(c -> c < 0x1100 ? 7.22 : 14.44)
                        .sum();
                double x = Double.parseDouble(text.getAttribute("x"));
                double begin = text.getAttribute("class").contains("right") ? x - width : x;
                assertThat(begin).isGreaterThanOrEqualTo(line.equals(text.getAttribute("y")) ? end : left);
                assertThat(begin + width).isLessThanOrEqualTo(right);
                line = text.getAttribute("y");
                end = begin + width;
            }
        }
    }

    private static List<String> texts(Document document) {
        return elements(document.getElementsByTagName("text")).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(NodeList list) {
        return IntStream.range(0, list.getLength())
                .mapToObj(i -> (Element) list.item(i))
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement().getAttribute("viewBox")).matches("0 0 \\d+ \\d+");
        return document;
    }
}
