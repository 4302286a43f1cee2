package dev.athanor.it;

import static dev.athanor.it.press.QVolume.VOLUME;
import static dev.athanor.query.Load.lazy;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.plans.Graph;
import dev.athanor.it.plans.GraphRows;
import dev.athanor.it.plans.Item;
import dev.athanor.it.plans.Press;
import dev.athanor.it.press.Volume;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The promise of the default loader strategy: a walk over R relationships of N objects is 1 + R x ceil(N / 500) statements, whatever
 * the kind of relationship. The count is proven by the same walk with the strategy that sends one for each object.
 */
class LoadWalkTest extends DatabaseTest {
    private static final String VOLUMES =
            columns("press_volume", "id", "name", "weight", "house_id", "editor_id", "shelf_hall", "shelf_number");
    private static final String HOUSE =
            "SELECT " + columns("press_house", "id", "name", "weight") + " FROM press_house WHERE press_house.id ";
    private static final String LEAVES = "SELECT "
            + columns("press_leaf", "id", "name", "weight", "place", "volume_id")
            + " FROM press_leaf WHERE press_leaf.volume_id ";
    private static final String TOPICS = "SELECT press_volume_topic.volume_id, "
            + columns("press_topic", "id", "name", "weight", "parent_id")
            + " FROM press_topic JOIN press_volume_topic ON press_topic.id = press_volume_topic.topic_id"
            + " WHERE press_volume_topic.volume_id ";
    private static final String IN_ORDER = " ORDER BY press_leaf.place, press_leaf.id";

    private static String columns(String table, String... names) {
        return table + "." + String.join(", " + table + ".", names);
    }

    /** Volumes with two leaves and two topics each, in so many houses. */
    private void givenVolumes(int volumes, int houses) {
        Graph graph = new Graph();
        for (int i = 0; i < houses; i++) {
            graph.add(Press.HOUSES, i);
        }
        for (int i = 0; i < 3; i++) {
            graph.add(Press.TOPICS, i);
        }
        for (int i = 0; i < volumes; i++) {
            Item volume = graph.add(Press.VOLUMES, i);
            volume.refer(Press.VOLUME_HOUSE, graph.items(Press.HOUSES).get(i % houses));
            for (int place = 0; place < 2; place++) {
                volume.refer(Press.VOLUME_TOPICS, graph.items(Press.TOPICS).get((i + place) % 3));
                Item leaf = graph.add(Press.LEAVES, i);
                leaf.at(place);
                leaf.refer(Press.LEAF_VOLUME, volume);
            }
        }
        GraphRows.write(engine, graph);
        recorder.clear();
    }

    private static void walk(List<Volume> volumes) {
        int wrong = 0;
        for (Volume volume : volumes) {
            int weight = volume.getWeight();
            wrong += volume.getHouse().getWeight() == weight % 4
                            || volume.getHouse().getWeight() == weight
                    ? 0
                    : 1;
            wrong += volume.getLeaves().size() == 2 && volume.getLeaves().get(1).getWeight() == weight ? 0 : 1;
            wrong += volume.getTopics().size() == 2
                            && volume.getTopics().stream().noneMatch(topic -> topic.getWeight() == (weight + 2) % 3)
                    ? 0
                    : 1;
        }
        assertThat(wrong).isZero();
    }

    @ParameterizedTest
    @CsvSource({"100, 1, 128", "10000, 20, 500"})
    void noOptionSet_isOneStatementForEachRelationshipAnd500Objects(int volumes, int chunks, int keys) {
        givenVolumes(volumes, volumes);
        try (Session session = engine.openSession()) {
            walk(session.list(select(VOLUME).orderBy(VOLUME.id)));
            assertThat(recorder.sql().get(0))
                    .isEqualTo("SELECT " + VOLUMES + " FROM press_volume ORDER BY press_volume.id");
            assertThat(recorder.sql().subList(1, 1 + 3 * chunks))
                    .containsOnly(
                            SqlRecorder.form(HOUSE + StatementTexts.in(keys)),
                            SqlRecorder.form(LEAVES + StatementTexts.in(keys) + IN_ORDER),
                            SqlRecorder.form(TOPICS + StatementTexts.in(keys)));
            assertCount(1 + 3 * chunks);
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 1", "10000, 20"})
    void fewTargetsOfAToOne_areOneStatement(int volumes, int chunks) {
        givenVolumes(volumes, 4);
        try (Session session = engine.openSession()) {
            walk(session.list(select(VOLUME).orderBy(VOLUME.id)));
            assertThat(recorder.sql())
                    .filteredOn(sql -> sql.startsWith(SqlRecorder.form(HOUSE)))
                    .containsExactly(SqlRecorder.form(HOUSE + "IN (?, ?, ?, ?)"));
            assertCount(1 + 1 + 2 * chunks);
        }
    }

    @ParameterizedTest
    @CsvSource("100")
    void lazy_isOneStatementForEachRelationshipOfEachObject(int volumes) {
        givenVolumes(volumes, volumes);
        Select<Volume> query =
                select(VOLUME).orderBy(VOLUME.id).options(lazy(VOLUME.house), lazy(VOLUME.leaves), lazy(VOLUME.topics));
        try (Session session = engine.openSession()) {
            walk(session.list(query));
            assertThat(recorder.sql().subList(1, 4))
                    .containsExactly(
                            SqlRecorder.form(HOUSE + "= ?"),
                            SqlRecorder.form(LEAVES + "= ?" + IN_ORDER),
                            SqlRecorder.form(TOPICS + "= ?"));
            assertCount(1 + 3 * volumes);
        }
    }
}
