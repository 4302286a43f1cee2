package dev.athanor.it;

import static dev.athanor.it.press.QCharter.CHARTER;
import static dev.athanor.it.press.QHouse.HOUSE;
import static dev.athanor.it.press.QShelf.SHELF;
import static dev.athanor.it.press.QTopic.TOPIC;
import static dev.athanor.it.press.QVolume.VOLUME;
import static dev.athanor.it.press.QWriter.WRITER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.plans.Graph;
import dev.athanor.it.plans.GraphRows;
import dev.athanor.it.plans.Item;
import dev.athanor.it.plans.Press;
import dev.athanor.it.press.QTopic;
import dev.athanor.it.press.QVolume;
import dev.athanor.query.Condition;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Publishers with their volumes, of which each relationship has, and lacks, something: for tests of relationships as expressions. */
abstract class PressTest extends DatabaseTest {
    static final QTopic KID = TOPIC.alias("kid");
    static final QVolume V = VOLUME.alias("v");

    protected Session session;

    @BeforeEach
    void insertRows() {
        Graph graph = new Graph();
        for (int i = 1; i <= 4; i++) {
            graph.add(Press.TOPICS, i);
            graph.add(Press.HOUSES, i);
            graph.add(Press.CHARTERS, i);
            graph.add(Press.WRITERS, i);
            graph.add(Press.VOLUMES, i);
        }
        Item h1 = graph.addShelf("h", 1);
        Item h2 = graph.addShelf("h", 2);
        Item g1 = graph.addShelf("g", 1);
        topic(graph, 2).refer(Press.TOPIC_PARENT, topic(graph, 1));
        topic(graph, 3).refer(Press.TOPIC_PARENT, topic(graph, 2));
        for (int i = 1; i <= 2; i++) {
            graph.items(Press.CHARTERS)
                    .get(i - 1)
                    .refer(Press.CHARTER_HOUSE, graph.items(Press.HOUSES).get(i - 1));
        }
        for (int i = 1; i <= 4; i++) {
            volume(graph, i).refer(Press.VOLUME_HOUSE, graph.items(Press.HOUSES).get((i - 1) / 2));
        }
        volume(graph, 1).refer(Press.VOLUME_SHELF, h1);
        volume(graph, 2).refer(Press.VOLUME_SHELF, h2);
        volume(graph, 4).refer(Press.VOLUME_SHELF, g1);
        volume(graph, 1).refer(Press.VOLUME_EDITOR, writer(graph, 1));
        volume(graph, 2).refer(Press.VOLUME_EDITOR, writer(graph, 2));
        volume(graph, 4).refer(Press.VOLUME_EDITOR, writer(graph, 1));
        volume(graph, 1).refer(Press.VOLUME_TOPICS, topic(graph, 1));
        volume(graph, 1).refer(Press.VOLUME_TOPICS, topic(graph, 2));
        volume(graph, 2).refer(Press.VOLUME_TOPICS, topic(graph, 2));
        h1.refer(Press.SHELF_KEEPERS, writer(graph, 1));
        h1.refer(Press.SHELF_KEEPERS, writer(graph, 2));
        g1.refer(Press.SHELF_KEEPERS, writer(graph, 2));
        GraphRows.write(engine, graph);
        session = engine.openSession();
        recorder.clear();
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    private static Item topic(Graph graph, int number) {
        return graph.items(Press.TOPICS).get(number - 1);
    }

    private static Item volume(Graph graph, int number) {
        return graph.items(Press.VOLUMES).get(number - 1);
    }

    private static Item writer(Graph graph, int number) {
        return graph.items(Press.WRITERS).get(number - 1);
    }

    protected void finds(Select<?> query, String sql, Object... expected) {
        recorder.clear();
        assertThat(session.list(query)).as(query.toString()).isEqualTo(List.of(expected));
        assertStatements(sql);
    }

    protected void topics(Condition condition, String where, Object... keys) {
        finds(
                select(TOPIC.id).where(condition).orderBy(TOPIC.id),
                "SELECT press_topic.id FROM press_topic WHERE " + where + " ORDER BY press_topic.id",
                keys);
    }

    protected void volumes(Condition condition, String where, Object... keys) {
        finds(
                select(VOLUME.id).where(condition).orderBy(VOLUME.id),
                "SELECT press_volume.id FROM press_volume WHERE " + where + " ORDER BY press_volume.id",
                keys);
    }

    protected void houses(Condition condition, String where, Object... keys) {
        finds(
                select(HOUSE.id).where(condition).orderBy(HOUSE.id),
                "SELECT press_house.id FROM press_house WHERE " + where + " ORDER BY press_house.id",
                keys);
    }

    protected void charters(Condition condition, String where, Object... keys) {
        finds(
                select(CHARTER.id).where(condition).orderBy(CHARTER.id),
                "SELECT press_charter.id FROM press_charter WHERE " + where + " ORDER BY press_charter.id",
                keys);
    }

    protected void shelves(Condition condition, String where, Object... names) {
        finds(
                select(SHELF.name).where(condition).orderBy(SHELF.name),
                "SELECT press_shelf.name FROM press_shelf WHERE " + where + " ORDER BY press_shelf.name",
                names);
    }

    protected void writers(Condition condition, String where, Object... keys) {
        finds(
                select(WRITER.id).where(condition).orderBy(WRITER.id),
                "SELECT press_writer.id FROM press_writer WHERE " + where + " ORDER BY press_writer.id",
                keys);
    }
}
