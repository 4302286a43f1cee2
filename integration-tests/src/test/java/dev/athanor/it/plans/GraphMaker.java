package dev.athanor.it.plans;

import dev.athanor.it.press.QShelf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Draws graphs: some objects of each kind, related by chance, some of them not at all. */
final class GraphMaker {
    /** Weights are below this. */
    static final int WEIGHTS = 6;

    private final Random random;
    private final Graph graph = new Graph();

    private GraphMaker(Random random) {
        this.random = random;
    }

    /**
     * A graph.
     *
     * @param size about the most objects of most kinds
     * @param volumes about the most volumes
     */
    static Graph draw(long seed, int size, int volumes) {
        GraphMaker maker = new GraphMaker(new Random(seed * 7919 + size));
        maker.draw(size, volumes);
        return maker.graph;
    }

    private void draw(int size, int volumes) {
        add(Press.HOUSES, 1 + random.nextInt(size));
        add(Press.WRITERS, random.nextInt(size + 1));
        add(Press.TOPICS, random.nextInt(size + 1));
        addShelves(random.nextInt(size + 1));
        add(Press.VOLUMES, random.nextInt(volumes / 2 + 1) + (volumes + 1) / 2);
        add(Press.IMPRINTS, random.nextInt(size + 1));
        graph.items(Press.HOUSES).forEach(this::found);
        graph.items(Press.IMPRINTS)
                .forEach(imprint -> imprint.relate(Press.IMPRINT_HOUSE, any(Press.HOUSES), Press.HOUSE_IMPRINTS));
        graph.items(Press.TOPICS).forEach(this::grow);
        graph.items(Press.SHELVES)
                .forEach(shelf ->
                        some(Press.WRITERS, keeper -> shelf.relate(Press.SHELF_KEEPERS, keeper, Press.WRITER_SHELVES)));
        graph.items(Press.VOLUMES).forEach(this::publish);
    }

    private void add(Kind<?, ?> kind, int count) {
        // names in another order than the keys
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        for (int i = 0; i < count; i++) {
            graph.add(new Item(kind, i + 1L, name(kind, numbers.get(i)), random.nextInt(WEIGHTS)));
        }
    }

    private static String name(Kind<?, ?> kind, int number) {
        return String.format("%c%05d", Character.toLowerCase(kind.name().charAt(0)), number);
    }

    private void addShelves(int count) {
        for (int i = 0; i < count; i++) {
            // in the order of the keys, some of which have parts in common
            graph.add(new Item(
                    Press.SHELVES,
                    QShelf.key("hall " + i / 2, i % 2),
                    name(Press.SHELVES, i),
                    random.nextInt(WEIGHTS)));
        }
    }

    private void found(Item house) {
        if (random.nextInt(3) > 0) {
            Item charter = graph.add(new Item(
                    Press.CHARTERS,
                    graph.items(Press.CHARTERS).size() + 1L,
                    name(Press.CHARTERS, random.nextInt(100)),
                    random.nextInt(WEIGHTS)));
            if (random.nextInt(4) > 0) {
                charter.relate(Press.CHARTER_HOUSE, house, Press.HOUSE_CHARTER);
            }
        }
    }

    private void grow(Item topic) {
        int before = (int) ((long) topic.key - 1);
        if (before > 0 && random.nextInt(4) > 0) {
            Item parent = graph.items(Press.TOPICS).get(random.nextInt(before));
            topic.relate(Press.TOPIC_PARENT, parent, Press.TOPIC_CHILDREN);
        }
    }

    private void publish(Item volume) {
        volume.detail = random.nextInt(3) == 0 ? null : "blurb of " + volume.name;
        volume.relate(Press.VOLUME_HOUSE, any(Press.HOUSES), Press.HOUSE_VOLUMES);
        maybe(Press.WRITERS, editor -> volume.relate(Press.VOLUME_EDITOR, editor, Press.WRITER_EDITED));
        maybe(Press.SHELVES, shelf -> volume.relate(Press.VOLUME_SHELF, shelf, Press.SHELF_VOLUMES));
        some(Press.TOPICS, topic -> volume.relate(Press.VOLUME_TOPICS, topic, Press.TOPIC_VOLUMES));
        some(Press.WRITERS, writer -> volume.relate(Press.VOLUME_WRITERS, writer, Press.WRITER_WRITTEN));
        for (int place = random.nextInt(4); place > 0; place--) {
            Item leaf = graph.add(new Item(
                    Press.LEAVES,
                    graph.items(Press.LEAVES).size() + 1L,
                    name(Press.LEAVES, random.nextInt(1000)),
                    random.nextInt(WEIGHTS)));
            leaf.detail = volume.targets(Press.VOLUME_LEAVES).size();
            leaf.relate(Press.LEAF_VOLUME, volume, Press.VOLUME_LEAVES);
        }
    }

    private Item any(Kind<?, ?> kind) {
        List<Item> all = graph.items(kind);
        return all.get(random.nextInt(all.size()));
    }

    private void maybe(Kind<?, ?> kind, Consumer<Item> use) {
        if (!graph.items(kind).isEmpty() && random.nextInt(4) > 0) {
            use.accept(any(kind));
        }
    }

    private void some(Kind<?, ?> kind, Consumer<Item> use) {
        List<Item> all = new ArrayList<>(graph.items(kind));
        Collections.shuffle(all, random);
        all.stream().limit(random.nextInt(4)).forEach(use);
    }
}
