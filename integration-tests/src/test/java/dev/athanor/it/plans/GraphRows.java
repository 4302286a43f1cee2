package dev.athanor.it.plans;

import dev.athanor.Engine;
import dev.athanor.it.press.QShelf;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a graph in place of those that are there, by statements of its own. */
public final class GraphRows {
    private static final List<String> CHILDREN_FIRST = List.of(
            "press_volume_topic",
            "press_volume_writer",
            "press_shelf_keeper",
            "press_leaf",
            "press_volume",
            "press_imprint",
            "press_charter",
            "press_shelf",
            "press_topic",
            "press_writer",
            "press_house");

    private final Handle handle;
    private final Graph graph;

    private GraphRows(Handle handle, Graph graph) {
        this.handle = handle;
        this.graph = graph;
    }

    /** Writes a graph and commits. */
    public static void write(Engine engine, Graph graph) {
        try (Session session = engine.openSession()) {
            GraphRows rows = new GraphRows(session.handle(), graph);
            rows.handle.execute("UPDATE press_topic SET parent_id = NULL");
            CHILDREN_FIRST.forEach(table -> rows.handle.execute("DELETE FROM " + table));
            rows.write();
            session.commit();
        }
    }

    private void write() {
        rows("press_house (id, name, weight)", Press.HOUSES, item -> values(item));
        rows("press_writer (id, name, weight)", Press.WRITERS, item -> values(item));
        rows("press_topic (id, name, weight, parent_id)", Press.TOPICS, item -> values(item, Press.TOPIC_PARENT));
        rows("press_shelf (hall, number, name, weight)", Press.SHELVES, item -> values(item));
        rows("press_charter (id, name, weight, house_id)", Press.CHARTERS, item -> values(item, Press.CHARTER_HOUSE));
        rows("press_imprint (id, name, weight, house_id)", Press.IMPRINTS, item -> values(item, Press.IMPRINT_HOUSE));
        rows(
                "press_volume (id, name, weight, house_id, editor_id, shelf_hall, shelf_number, blurb)",
                Press.VOLUMES,
                item -> {
                    List<@Nullable Object> values =
                            values(item, Press.VOLUME_HOUSE, Press.VOLUME_EDITOR, Press.VOLUME_SHELF);
                    values.add(item.detail);
                    return values;
                });
        rows("press_leaf (id, name, weight, volume_id, place)", Press.LEAVES, item -> {
            List<@Nullable Object> values = values(item, Press.LEAF_VOLUME);
            values.add(item.detail);
            return values;
        });
        links("press_volume_topic (volume_id, topic_id)", Press.VOLUME_TOPICS);
        links("press_volume_writer (volume_id, writer_id)", Press.VOLUME_WRITERS);
        links("press_shelf_keeper (shelf_hall, shelf_number, writer_id)", Press.SHELF_KEEPERS);
    }

    private static List<@Nullable Object> values(Item item, Edge<?, ?, ?>... foreignKeys) {
        List<@Nullable Object> values = new ArrayList<>(parts(item.key));
        values.add(item.name);
        values.add(item.weight);
        for (Edge<?, ?, ?> edge : foreignKeys) {
            Item target = item.target(edge);
            if (target != null) {
                values.addAll(parts(target.key));
            } else {
                for (int i = 0; i < edge.target.keySize(); i++) {
                    values.add(null);
                }
            }
        }
        return values;
    }

    private static List<Object> parts(Object key) {
        return key instanceof QShelf.Key shelf ? List.of(shelf.hall(), shelf.number()) : List.of(key);
    }

    private void rows(String into, Kind<?, ?> kind, Function<Item, List<@Nullable Object>> values) {
        insert(into, graph.items(kind).stream().map(values).toList());
    }

    private void links(String into, Edge<?, ?, ?> edge) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Item owner : graph.items(edge.owner)) {
            for (Item target : owner.targets(edge)) {
                List<@Nullable Object> values = new ArrayList<>(parts(owner.key));
                values.addAll(parts(target.key));
                rows.add(values);
            }
        }
        insert(into, rows);
    }

    private void insert(String into, List<List<@Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String slots = "?, ".repeat(rows.get(0).size() - 1) + "?";
        try (PreparedBatch batch = handle.prepareBatch("INSERT INTO " + into + " VALUES (" + slots + ")")) {
            rows.forEach(row -> batch.add(row.toArray()));
            batch.execute();
        }
    }
}
