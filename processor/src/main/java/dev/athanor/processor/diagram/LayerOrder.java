package dev.athanor.processor.diagram;

import dev.athanor.processor.diagram.Node.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** In which order the nodes of each layer stand, so that few lines cross. Used by {@link LayeredLayout}. */
final class LayerOrder {
    private static final int SWEEPS = 24;

    /** Above it fewer sweeps are made: so many lines are no picture to look at in any order. */
    private static final int MANY = 600;

    private LayerOrder() {}

    /** Sorts the layers by the middle of each node's neighbours, to and fro, and keeps the best order met. */
    static void improve(List<List<Node>> layers) {
        int links = layers.stream()
                .flatMap(List::stream)
                .mapToInt(one -> one.toRight.size())
                .sum();
        number(layers);
        List<List<Node>> best = copy(layers);
        long fewest = crossings(layers);
        for (int sweep = 0; sweep < (links > MANY ? 4 : SWEEPS) && fewest > 0; sweep++) {
            boolean rightwards = sweep % 2 == 0;
            for (int i = 1; i < layers.size(); i++) {
                List<Node> layer = layers.get(rightwards ? i : layers.size() - 1 - i);
                layer.sort(Comparator.comparingDouble(node -> middle(node, rightwards)));
                number(List.of(layer));
            }
            long crossings = crossings(layers);
            if (crossings < fewest) {
                fewest = crossings;
                best = copy(layers);
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            layers.set(i, best.get(i));
        }
        number(layers);
    }

    private static double middle(Node node, boolean ofLeft) {
        List<Link> links = ofLeft ? node.toLeft : node.toRight;
        Function<Link, Node> other = ofLeft ? Link::left : Link::right;
        return links.stream()
                .mapToDouble(link -> other.apply(link).order + (ofLeft ? link.leftPort() : link.rightPort()) / 10_000.0)
                .average()
                .orElse(node.order);
    }

    private static long crossings(List<List<Node>> layers) {
        long crossings = 0;
        for (List<Node> layer : layers) {
            List<Link> links =
                    layer.stream().flatMap(node -> node.toRight.stream()).toList();
            for (int i = 0; i < links.size(); i++) {
                for (int j = i + 1; j < links.size(); j++) {
                    crossings += cross(links.get(i), links.get(j)) ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    private static boolean cross(Link one, Link other) {
        int left = Integer.compare(one.left().order, other.left().order);
        int right = Integer.compare(one.right().order, other.right().order);
        return left * right < 0;
    }

    private static void number(List<List<Node>> layers) {
        for (List<Node> layer : layers) {
            for (int i = 0; i < layer.size(); i++) {
                layer.get(i).order = i;
            }
        }
    }

    private static List<List<Node>> copy(List<List<Node>> layers) {
        List<List<Node>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }
}
