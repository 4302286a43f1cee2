package dev.athanor.processor.diagram;

import dev.athanor.processor.diagram.Node.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The space between two layers, where lines go up and down, each bundle on a track. Used by {@link LayeredLayout}. */
final class Channel {
    private static final int TRACK = 10;

    /** How near verticals on one track may come. */
    private static final int CLEAR = 8;

    /** Room for the ends of lines. */
    private static final int ENDS = 28;

    private final Map<Integer, Integer> tracks = new LinkedHashMap<>();
    private int count;

    /** The tracks of the links between two layers. */
    static Channel of(List<Link> links) {
        Map<Integer, Bundle> bundles = new LinkedHashMap<>();
        links.forEach(
                link -> bundles.computeIfAbsent(link.bundle(), Bundle::new).add(link));
        List<Bundle> order = sorted(new ArrayList<>(bundles.values()));
        Channel channel = new Channel();
        for (int i = 0; i < order.size(); i++) {
            int track = 0;
            for (int j = 0; j < i; j++) {
                if (order.get(i).meets(order.get(j))) {
                    track = Math.max(track, channel.track(order.get(j).id) + 1);
                }
            }
            channel.tracks.put(order.get(i).id, track);
            channel.count = Math.max(channel.count, track + 1);
        }
        return channel;
    }

    /**
     * The width of the channel.
     *
     * @param loops the room for lines from boxes of the left layer to themselves
     */
    int width(int loops) {
        return 2 * ENDS + loops + TRACK * Math.max(0, count - 1);
    }

    /** How far right of the channel's beginning a bundle goes up or down. */
    int xOf(int bundle, int loops) {
        return ENDS + loops + TRACK * track(bundle);
    }

    private int track(int bundle) {
        return tracks.getOrDefault(bundle, 0);
    }

    /** Neighbours change places as long as that takes crossings away. */
    private static List<Bundle> sorted(List<Bundle> bundles) {
        boolean changed = true;
        for (int pass = 0; changed && pass < bundles.size(); pass++) {
            changed = false;
            for (int i = 0; i + 1 < bundles.size(); i++) {
                Bundle left = bundles.get(i);
                Bundle right = bundles.get(i + 1);
                if (right.crossingsLeftOf(left) < left.crossingsLeftOf(right)) {
                    bundles.set(i, right);
                    bundles.set(i + 1, left);
                    changed = true;
                }
            }
        }
        return bundles;
    }

    /** Lines that share a vertical. */
    private static final class Bundle {
        private final int id;
        private final List<Integer> leftYs = new ArrayList<>();
        private final List<Integer> rightYs = new ArrayList<>();
        private int top = Integer.MAX_VALUE;
        private int bottom = Integer.MIN_VALUE;

        Bundle(int id) {
            this.id = id;
        }

        void add(Link link) {
            leftYs.add(link.leftY());
            rightYs.add(link.rightY());
            top = Math.min(top, Math.min(link.leftY(), link.rightY()));
            bottom = Math.max(bottom, Math.max(link.leftY(), link.rightY()));
        }

        boolean meets(Bundle other) {
            return top - CLEAR < other.bottom && other.top - CLEAR < bottom;
        }

        /** How often the two cross where this one's vertical is left of the other's. */
        long crossingsLeftOf(Bundle other) {
            return rightYs.stream().distinct().filter(other::spans).count()
                    + other.leftYs.stream().distinct().filter(this::spans).count();
        }

        private boolean spans(int y) {
            return top <= y && y <= bottom;
        }
    }
}
