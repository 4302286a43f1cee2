package dev.athanor.processor.diagram;

import dev.athanor.processor.diagram.Node.Link;
import java.util.ArrayList;
import java.util.List;

/** How high the nodes of each layer stand: in their order, near those that they are linked with. Used by {@link LayeredLayout}. */
final class LayerHeights {
    private static final int SWEEPS = 12;
    private static final int GAP = 26;
    private static final int LINE_GAP = 6;

    private LayerHeights() {}

    /** Sets the heights; the topmost is 0. */
    static void assign(List<List<Node>> layers) {
        layers.forEach(layer -> place(layer, layer.stream().map(node -> 0.0).toList()));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean rightwards = sweep % 2 == 0;
            for (int i = 0; i < layers.size(); i++) {
                List<Node> layer = layers.get(rightwards ? i : layers.size() - 1 - i);
                place(
                        layer,
                        layer.stream().map(node -> wanted(node, rightwards)).toList());
            }
        }
        int top = layers.stream()
                .flatMap(List::stream)
                .mapToInt(node -> node.y)
                .min()
                .orElse(0);
        layers.forEach(layer -> layer.forEach(node -> node.y -= top));
    }

    /** The height at which the lines to a side are straight, on the average; of the other side where it has none to this. */
    private static double wanted(Node node, boolean ofLeft) {
        boolean left = ofLeft ? !node.toLeft.isEmpty() : node.toRight.isEmpty();
        List<Link> links = left ? node.toLeft : node.toRight;
        return links.stream()
                .mapToDouble(link -> left ? link.leftY() - link.rightPort() : link.rightY() - link.leftPort())
                .average()
                .orElse(node.y);
    }

    /**
     * Places nodes one below the other, as near to where they are wanted as the sum of squares tells: neighbours that are wanted nearer
     * than they have room become a block, which stands at the mean of what its nodes want.
     */
    private static void place(List<Node> layer, List<Double> wanted) {
        List<double[]> blocks = new ArrayList<>();
        double offset = 0;
        List<Double> offsets = new ArrayList<>();
        for (int i = 0; i < layer.size(); i++) {
            if (i > 0) {
                offset += layer.get(i - 1).height + gap(layer.get(i - 1), layer.get(i));
            }
            offsets.add(offset);
            double[] block = {wanted.get(i) - offset, 1};
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1)[0] >= block[0]) {
                double[] above = blocks.remove(blocks.size() - 1);
                double count = above[1] + block[1];
                block = new double[] {(above[0] * above[1] + block[0] * block[1]) / count, count};
            }
            blocks.add(block);
        }
        int i = 0;
        for (double[] block : blocks) {
            for (int n = 0; n < block[1]; n++, i++) {
                layer.get(i).y = (int) Math.floor(block[0] + offsets.get(i));
            }
        }
    }

    private static int gap(Node above, Node below) {
        return above.box == null && below.box == null
                ? LINE_GAP
                : GAP / (above.box == null || below.box == null ? 2 : 1);
    }
}
