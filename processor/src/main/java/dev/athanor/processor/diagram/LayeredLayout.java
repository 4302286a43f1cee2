package dev.athanor.processor.diagram;

import dev.athanor.processor.diagram.Diagram.Box;
import dev.athanor.processor.diagram.Diagram.Edge;
import dev.athanor.processor.diagram.Drawing.Line;
import dev.athanor.processor.diagram.Drawing.PlacedBox;
import dev.athanor.processor.diagram.Drawing.Point;
import dev.athanor.processor.diagram.Node.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places a connected part of a diagram: boxes in layers from left to right, each right of those it refers to; lines with right angles,
 * those to one box running together. Equal parts are placed equally. Used by {@link DiagramLayout}.
 */
final class LayeredLayout {
    private static final int LOOP = 10;
    private static final int LOOP_START = 30;

    /** How far apart the lines of optional and of mandatory references end. */
    private static final int FORK = 6;

    private final List<Box> boxes;
    private final List<Edge> edges;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<List<Node>> layers = new ArrayList<>();
    private final Map<Edge, List<Link>> routes = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Node>> passages = new LinkedHashMap<>();
    private final Map<String, Integer> bundles = new LinkedHashMap<>();
    private final List<Channel> channels = new ArrayList<>();

    private LayeredLayout(List<Box> boxes, List<Edge> edges) {
        this.boxes = boxes;
        this.edges = edges;
    }

    /** The drawing of boxes that hang together. */
    static Drawing of(List<Box> boxes, List<Edge> edges, int tallest) {
        LayeredLayout layout = new LayeredLayout(boxes, edges);
        layout.makeNodes(tallest);
        edges.stream().filter(edge -> !isLoop(edge)).forEach(layout::link);
        LayerOrder.improve(layout.layers);
        LayerHeights.assign(layout.layers);
        layout.placeLayers();
        return layout.draw();
    }

    private void makeNodes(int tallest) {
        Map<String, Integer> ranks = Ranks.of(boxes, edges, tallest);
        int last = ranks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int i = 0; i <= last; i++) {
            layers.add(new ArrayList<>());
        }
        for (Box box : boxes) {
            Node node = new Node(box, ranks.getOrDefault(box.name(), 0));
            nodes.put(box.name(), node);
            layers.get(node.layer).add(node);
        }
    }

    /** Links the boxes of an edge, through the layers between them. Edges of one bundle share their way as far as it is the same. */
    private void link(Edge edge) {
        Node parent = node(edge.parent());
        Node child = node(edge.child());
        boolean forward = parent.layer < child.layer;
        Node left = forward ? parent : child;
        Node right = forward ? child : parent;
        int parentPort = parentPort(edge);
        int childPort = BoxSize.middle(box(edge.child()).rowOf(edge.columns().get(0)));
        String key = forward ? edge.parent() + " " + edge.optional() : edge.child() + " " + edges.indexOf(edge);
        int bundle = bundles.computeIfAbsent(key, one -> bundles.size());
        List<Link> route = new ArrayList<>();
        Node from = left;
        int port = forward ? parentPort : childPort;
        for (int layer = left.layer + 1; layer < right.layer; layer++) {
            Node passage = passage(key, layer);
            route.add(linked(from, port, passage, passage.height / 2, bundle));
            from = passage;
            port = passage.height / 2;
        }
        route.add(linked(from, port, right, forward ? childPort : parentPort, bundle));
        routes.put(edge, route);
    }

    private Node passage(String key, int layer) {
        return passages.computeIfAbsent(key, one -> new LinkedHashMap<>()).computeIfAbsent(layer, one -> {
            Node passage = new Node(null, layer);
            layers.get(layer).add(passage);
            return passage;
        });
    }

    private static Link linked(Node left, int leftPort, Node right, int rightPort, int bundle) {
        return left.toRight.stream()
                .filter(link -> link.right() == right && link.bundle() == bundle && link.rightPort() == rightPort)
                .findFirst()
                .orElseGet(() -> Link.between(left, leftPort, right, rightPort, bundle));
    }

    private int parentPort(Edge edge) {
        int middle =
                BoxSize.middle(box(edge.parent()).rowOf(edge.targetColumns().get(0)));
        boolean both = edges.stream()
                .anyMatch(
                        one -> one.parent().equals(edge.parent()) && one.optional() != edge.optional() && !isLoop(one));
        return both ? middle + (edge.optional() ? FORK : -FORK) : middle;
    }

    private void placeLayers() {
        int x = 0;
        for (int i = 0; i < layers.size(); i++) {
            List<Node> layer = layers.get(i);
            int width = layer.stream()
                    .map(node -> node.box)
                    .filter(java.util.Objects::nonNull)
                    .mapToInt(BoxSize::width)
                    .max()
                    .orElse(0);
            for (Node node : layer) {
                node.x = x;
                node.width = width;
            }
            Channel channel = Channel.of(
                    layer.stream().flatMap(node -> node.toRight.stream()).toList());
            channels.add(channel);
            x += width + (i + 1 < layers.size() ? channel.width(loops(i)) : loops(i));
        }
    }

    /** The room that lines from boxes of a layer to themselves take. */
    private int loops(int layer) {
        long most = layers.get(layer).stream()
                .mapToLong(node -> edges.stream()
                        .filter(edge -> isLoop(edge) && node(edge.child()) == node)
                        .count())
                .max()
                .orElse(0);
        return most == 0 ? 0 : LOOP_START + LOOP * (int) most;
    }

    private Drawing draw() {
        List<PlacedBox> placed = new ArrayList<>();
        for (Box box : boxes) {
            Node node = node(box.name());
            placed.add(new PlacedBox(box, node.x, node.y, node.width, node.height));
        }
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> loops = new LinkedHashMap<>();
        for (Edge edge : edges) {
            lines.add(isLoop(edge) ? loop(edge, loops.merge(edge.child(), 1, Integer::sum)) : line(edge));
        }
        int last = layers.size() - 1;
        int width = layers.get(last).stream().mapToInt(Node::right).max().orElse(0) + loops(last);
        int height = layers.stream()
                .flatMap(List::stream)
                .mapToInt(node -> node.y + node.height)
                .max()
                .orElse(0);
        return new Drawing(placed, lines, width, height);
    }

    private Line line(Edge edge) {
        List<Point> points = new ArrayList<>();
        for (Link link : routes.getOrDefault(edge, List.of())) {
            int layer = link.left().layer;
            int track = link.left().right() + channels.get(layer).xOf(link.bundle(), loops(layer));
            points.add(new Point(link.left().right(), link.leftY()));
            points.add(new Point(track, link.leftY()));
            points.add(new Point(track, link.rightY()));
            points.add(new Point(link.right().x, link.rightY()));
        }
        boolean forward = node(edge.parent()).layer < node(edge.child()).layer;
        if (!forward) {
            Collections.reverse(points);
        }
        return new Line(edge, points, forward ? 1 : -1, forward ? -1 : 1);
    }

    /** From the head of a box round to one of its rows. */
    private Line loop(Edge edge, int number) {
        Node node = node(edge.child());
        int track = node.right() + LOOP_START + LOOP * (number - 1);
        int from = node.y + BoxSize.HEAD / 2;
        int to = node.y + BoxSize.middle(box(edge.child()).rowOf(edge.columns().get(0)));
        return new Line(
                edge,
                List.of(
                        new Point(node.right(), from),
                        new Point(track, from),
                        new Point(track, to),
                        new Point(node.right(), to)),
                1,
                1);
    }

    private static boolean isLoop(Edge edge) {
        return edge.child().equals(edge.parent());
    }

    private Node node(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("no box " + name);
        }
        return node;
    }

    private Box box(String name) {
        Box box = node(name).box;
        if (box == null) {
            throw new IllegalArgumentException("no box " + name);
        }
        return box;
    }
}
