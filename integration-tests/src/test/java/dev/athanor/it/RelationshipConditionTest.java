package dev.athanor.it;

import static dev.athanor.it.press.QCharter.CHARTER;
import static dev.athanor.it.press.QHouse.HOUSE;
import static dev.athanor.it.press.QShelf.SHELF;
import static dev.athanor.it.press.QTopic.TOPIC;
import static dev.athanor.it.press.QVolume.VOLUME;
import static dev.athanor.it.press.QWriter.WRITER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.withParent;

import dev.athanor.it.press.Charter;
import dev.athanor.it.press.House;
import dev.athanor.it.press.QShelf;
import dev.athanor.it.press.Shelf;
import dev.athanor.it.press.Topic;
import dev.athanor.it.press.Volume;
import dev.athanor.it.press.Writer;
import org.junit.jupiter.api.Test;

/** What a relationship is in a condition, for each kind of relationship: the SQL, and the rows that it finds. */
class RelationshipConditionTest extends PressTest {
    @Test
    void selfReference() {
        Topic one = session.getOne(TOPIC, 1L);
        Topic three = session.getOne(TOPIC, 3L);
        topics(TOPIC.parent.eq(one), "press_topic.parent_id = ?", 2L);
        topics(TOPIC.parent.ne(one), "press_topic.parent_id <> ? OR press_topic.parent_id IS NULL", 1L, 3L, 4L);
        topics(TOPIC.parent.isNull(), "press_topic.parent_id IS NULL", 1L, 4L);
        topics(TOPIC.parent.isNotNull(), "press_topic.parent_id IS NOT NULL", 2L, 3L);
        topics(
                TOPIC.parent.has(),
                "EXISTS (SELECT 1 FROM press_topic AS press_topic_1 WHERE press_topic_1.id = "
                        + "press_topic.parent_id)",
                2L,
                3L);
        topics(
                TOPIC.parent.has(parent -> parent.weight.lt(2)),
                "EXISTS (SELECT 1 FROM press_topic AS press_topic_1 WHERE press_topic_1.id = "
                        + "press_topic.parent_id AND press_topic_1.weight < ?)",
                2L);
        topics(
                TOPIC.children.any(),
                "EXISTS (SELECT 1 FROM press_topic AS press_topic_1 WHERE press_topic.id = "
                        + "press_topic_1.parent_id)",
                1L,
                2L);
        topics(
                TOPIC.children.any().not(),
                "NOT EXISTS (SELECT 1 FROM press_topic AS press_topic_1 WHERE press_topic.id = "
                        + "press_topic_1.parent_id)",
                3L,
                4L);
        topics(
                TOPIC.children.any(child -> child.weight.eq(3)),
                "EXISTS (SELECT 1 FROM press_topic AS press_topic_1 WHERE press_topic.id = "
                        + "press_topic_1.parent_id AND press_topic_1.weight = ?)",
                2L);
        topics(
                TOPIC.children.any(child -> child.children.any(leaf -> leaf.weight.eq(3))),
                "EXISTS (SELECT 1 FROM press_topic AS press_topic_1 WHERE press_topic.id = "
                        + "press_topic_1.parent_id AND EXISTS (SELECT 1 FROM press_topic AS press_topic_2 WHERE "
                        + "press_topic_1.id = press_topic_2.parent_id AND press_topic_2.weight = ?))",
                1L);
        topics(TOPIC.children.contains(three), "press_topic.id = ?", 2L);
        topics(withParent(one, TOPIC.children), "press_topic.parent_id = ?", 2L);
        topics(withParent(three, TOPIC.parent), "press_topic.id = ?", 2L);
        topics(TOPIC.parent().id.eq(1L), "press_topic.parent_id = ?", 2L);
        topics(
                scalar(select(count()).from(KID).where(KID.parent().id.eq(TOPIC.id)))
                        .eq(0L),
                "(SELECT COUNT(*) FROM press_topic AS kid WHERE kid.parent_id = press_topic.id) = ?",
                3L,
                4L);
    }

    @Test
    void manyToMany() {
        Topic two = session.getOne(TOPIC, 2L);
        Volume first = session.getOne(VOLUME, 1L);
        volumes(
                VOLUME.topics.any(),
                "EXISTS (SELECT 1 FROM press_volume_topic WHERE press_volume.id = press_volume_topic.volume_id)",
                1L,
                2L);
        volumes(
                VOLUME.topics.any().not(),
                "NOT EXISTS (SELECT 1 FROM press_volume_topic WHERE press_volume.id = "
                        + "press_volume_topic.volume_id)",
                3L,
                4L);
        volumes(
                VOLUME.topics.any(TOPIC.weight.lt(2)),
                "EXISTS (SELECT 1 FROM press_volume_topic JOIN press_topic ON press_topic.id = "
                        + "press_volume_topic.topic_id WHERE press_volume.id = press_volume_topic.volume_id AND "
                        + "press_topic.weight < ?)",
                1L);
        volumes(
                VOLUME.topics.any(TOPIC.parent.isNull()),
                "EXISTS (SELECT 1 FROM press_volume_topic JOIN press_topic ON press_topic.id = "
                        + "press_volume_topic.topic_id WHERE press_volume.id = press_volume_topic.volume_id AND "
                        + "press_topic.parent_id IS NULL)",
                1L);
        volumes(
                VOLUME.topics.any(topic -> topic.parent().weight.eq(1)),
                "EXISTS (SELECT 1 FROM press_volume_topic AS press_volume_topic_1 JOIN press_topic AS "
                        + "press_topic_1 ON press_topic_1.id = press_volume_topic_1.topic_id WHERE press_volume.id = "
                        + "press_volume_topic_1.volume_id AND (SELECT press_topic_2.weight FROM press_topic AS "
                        + "press_topic_2 WHERE press_topic_2.id = press_topic_1.parent_id) = ?)",
                1L,
                2L);
        volumes(
                VOLUME.topics.any(TOPIC.volumes.any(other -> other.weight.eq(2))),
                "EXISTS (SELECT 1 FROM press_volume_topic JOIN press_topic ON press_topic.id = "
                        + "press_volume_topic.topic_id WHERE press_volume.id = press_volume_topic.volume_id AND EXISTS "
                        + "(SELECT 1 FROM press_volume_topic AS press_volume_topic_1 JOIN press_volume AS press_volume_1 "
                        + "ON press_volume_1.id = press_volume_topic_1.volume_id WHERE press_topic.id = "
                        + "press_volume_topic_1.topic_id AND press_volume_1.weight = ?))",
                1L,
                2L);
        volumes(
                VOLUME.topics.contains(two),
                "EXISTS (SELECT 1 FROM press_volume_topic WHERE press_volume.id = press_volume_topic.volume_id "
                        + "AND press_volume_topic.topic_id = ?)",
                1L,
                2L);
        volumes(
                VOLUME.topics.contains(two).not(),
                "NOT EXISTS (SELECT 1 FROM press_volume_topic WHERE press_volume.id = "
                        + "press_volume_topic.volume_id AND press_volume_topic.topic_id = ?)",
                3L,
                4L);
        volumes(
                withParent(two, TOPIC.volumes),
                "EXISTS (SELECT 1 FROM press_volume_topic WHERE press_volume.id = press_volume_topic.volume_id "
                        + "AND press_volume_topic.topic_id = ?)",
                1L,
                2L);
        topics(
                withParent(first, VOLUME.topics),
                "EXISTS (SELECT 1 FROM press_volume_topic WHERE press_topic.id = press_volume_topic.topic_id "
                        + "AND press_volume_topic.volume_id = ?)",
                1L,
                2L);
        topics(
                TOPIC.volumes.contains(first),
                "EXISTS (SELECT 1 FROM press_volume_topic WHERE press_topic.id = press_volume_topic.topic_id "
                        + "AND press_volume_topic.volume_id = ?)",
                1L,
                2L);
        topics(
                TOPIC.volumes.any(VOLUME.editor().weight.eq(2)),
                "EXISTS (SELECT 1 FROM press_volume_topic JOIN press_volume ON press_volume.id = "
                        + "press_volume_topic.volume_id WHERE press_topic.id = press_volume_topic.topic_id AND (SELECT "
                        + "press_writer_1.weight FROM press_writer AS press_writer_1 WHERE press_writer_1.id = "
                        + "press_volume.editor_id) = ?)",
                2L);
        finds(
                select(V.id).where(V.topics.contains(two)).orderBy(V.id),
                "SELECT v.id FROM press_volume AS v WHERE EXISTS (SELECT 1 FROM press_volume_topic WHERE v.id = "
                        + "press_volume_topic.volume_id AND press_volume_topic.topic_id = ?) ORDER BY v.id",
                1L,
                2L);
        finds(
                select(V.id).where(V.topics.any(TOPIC.weight.lt(2))),
                "SELECT v.id FROM press_volume AS v WHERE EXISTS (SELECT 1 FROM press_volume_topic JOIN "
                        + "press_topic ON press_topic.id = press_volume_topic.topic_id WHERE v.id = "
                        + "press_volume_topic.volume_id AND press_topic.weight < ?)",
                1L);
        finds(
                select(V.id).where(V.topics.any(topic -> topic.weight.lt(2))),
                "SELECT v.id FROM press_volume AS v WHERE EXISTS (SELECT 1 FROM press_volume_topic AS "
                        + "press_volume_topic_1 JOIN press_topic AS press_topic_1 ON press_topic_1.id = "
                        + "press_volume_topic_1.topic_id WHERE v.id = press_volume_topic_1.volume_id AND "
                        + "press_topic_1.weight < ?)",
                1L);
    }

    @Test
    void oneToOne_fromBothSides() {
        House house = session.getOne(HOUSE, 1L);
        Charter charter = session.getOne(CHARTER, 1L);
        houses(HOUSE.charter.eq(charter), "press_house.id = ?", 1L);
        String others = "NOT EXISTS (SELECT 1 FROM press_charter AS press_charter_1"
                + " WHERE press_house.id = press_charter_1.house_id AND press_charter_1.id = ?)";
        houses(HOUSE.charter.ne(charter), others, 2L, 3L, 4L);
        houses(HOUSE.charter.ne(session.getOne(CHARTER, 3L)), others, 1L, 2L, 3L, 4L);
        houses(HOUSE.charter.eq(session.getOne(CHARTER, 3L)), "press_house.id = ?");
        houses(
                HOUSE.charter.isNull(),
                "NOT EXISTS (SELECT 1 FROM press_charter WHERE press_house.id = press_charter.house_id)",
                3L,
                4L);
        houses(
                HOUSE.charter.isNotNull(),
                "EXISTS (SELECT 1 FROM press_charter WHERE press_house.id = press_charter.house_id)",
                1L,
                2L);
        houses(
                HOUSE.charter.has(CHARTER.weight.gt(1)),
                "EXISTS (SELECT 1 FROM press_charter WHERE press_house.id = press_charter.house_id AND "
                        + "press_charter.weight > ?)",
                2L);
        houses(
                HOUSE.charter.has().not(),
                "NOT EXISTS (SELECT 1 FROM press_charter WHERE press_house.id = press_charter.house_id)",
                3L,
                4L);
        houses(withParent(charter, CHARTER.house), "press_house.id = ?", 1L);
        finds(
                select(HOUSE.id).where(HOUSE.charter().weight.gt(1)),
                "SELECT press_house.id FROM press_house LEFT JOIN press_charter AS press_charter_1 ON "
                        + "press_charter_1.house_id = press_house.id WHERE press_charter_1.weight > ?",
                2L);
        finds(
                select(HOUSE.id).where(HOUSE.charter().id.isNull()).orderBy(HOUSE.id),
                "SELECT press_house.id FROM press_house LEFT JOIN press_charter AS press_charter_1 ON "
                        + "press_charter_1.house_id = press_house.id WHERE press_charter_1.id IS NULL ORDER BY "
                        + "press_house.id",
                3L,
                4L);
        charters(CHARTER.house.eq(house), "press_charter.house_id = ?", 1L);
        charters(CHARTER.house.ne(house), "press_charter.house_id <> ? OR press_charter.house_id IS NULL", 2L, 3L, 4L);
        charters(CHARTER.house.isNull(), "press_charter.house_id IS NULL", 3L, 4L);
        charters(
                CHARTER.house.has(HOUSE.weight.lt(3)),
                "EXISTS (SELECT 1 FROM press_house WHERE press_house.id = press_charter.house_id AND "
                        + "press_house.weight < ?)",
                1L,
                2L);
        charters(withParent(house, HOUSE.charter), "press_charter.house_id = ?", 1L);
        charters(CHARTER.house().id.eq(2L), "press_charter.house_id = ?", 2L);
        finds(
                select(CHARTER.id).where(CHARTER.house().weight.eq(2)),
                "SELECT press_charter.id FROM press_charter LEFT JOIN press_house AS press_house_1 ON "
                        + "press_house_1.id = press_charter.house_id WHERE press_house_1.weight = ?",
                2L);
        finds(
                select(VOLUME.id).where(VOLUME.house().charter().weight.eq(1)).orderBy(VOLUME.id),
                "SELECT press_volume.id FROM press_volume JOIN press_house AS press_house_1 ON press_house_1.id "
                        + "= press_volume.house_id LEFT JOIN press_charter AS press_charter_1 ON press_charter_1.house_id "
                        + "= press_volume.house_id WHERE press_charter_1.weight = ? ORDER BY press_volume.id",
                1L,
                2L);
    }

    @Test
    void keyOfTwoColumns() {
        Shelf h1 = session.getOne(SHELF, QShelf.key("h", 1));
        Volume first = session.getOne(VOLUME, 1L);
        Writer two = session.getOne(WRITER, 2L);
        volumes(VOLUME.shelf.eq(h1), "press_volume.shelf_hall = ? AND press_volume.shelf_number = ?", 1L);
        volumes(
                VOLUME.shelf.ne(h1),
                "press_volume.shelf_hall <> ? OR press_volume.shelf_number <> ? OR press_volume.shelf_hall IS "
                        + "NULL OR press_volume.shelf_number IS NULL",
                2L,
                3L,
                4L);
        volumes(VOLUME.shelf.isNull(), "press_volume.shelf_hall IS NULL OR press_volume.shelf_number IS NULL", 3L);
        volumes(
                VOLUME.shelf.isNotNull(),
                "press_volume.shelf_hall IS NOT NULL AND press_volume.shelf_number IS NOT NULL",
                1L,
                2L,
                4L);
        volumes(
                VOLUME.shelf.has(SHELF.weight.eq(1)),
                "EXISTS (SELECT 1 FROM press_shelf WHERE press_shelf.hall = press_volume.shelf_hall AND "
                        + "press_shelf.number = press_volume.shelf_number AND press_shelf.weight = ?)",
                1L,
                4L);
        volumes(withParent(h1, SHELF.volumes), "press_volume.shelf_hall = ? AND press_volume.shelf_number = ?", 1L);
        volumes(VOLUME.shelf().hall.eq("h"), "press_volume.shelf_hall = ?", 1L, 2L);
        finds(
                select(VOLUME.id).where(VOLUME.shelf().weight.eq(1)).orderBy(VOLUME.shelf().name, VOLUME.id),
                "SELECT press_volume.id FROM press_volume LEFT JOIN press_shelf AS press_shelf_1 ON "
                        + "press_shelf_1.hall = press_volume.shelf_hall AND press_shelf_1.number = "
                        + "press_volume.shelf_number WHERE press_shelf_1.weight = ? ORDER BY press_shelf_1.name, "
                        + "press_volume.id",
                4L,
                1L);
        finds(
                select(VOLUME.id).where(VOLUME.shelf().weight.isNull()),
                "SELECT press_volume.id FROM press_volume LEFT JOIN press_shelf AS press_shelf_1 ON "
                        + "press_shelf_1.hall = press_volume.shelf_hall AND press_shelf_1.number = "
                        + "press_volume.shelf_number WHERE press_shelf_1.weight IS NULL",
                3L);
        finds(
                select(V.id).where(V.shelf.eq(h1)),
                "SELECT v.id FROM press_volume AS v WHERE v.shelf_hall = ? AND v.shelf_number = ?",
                1L);
        finds(
                select(V.id).where(V.shelf().weight.eq(2)),
                "SELECT v.id FROM press_volume AS v LEFT JOIN press_shelf AS press_shelf_1 ON "
                        + "press_shelf_1.hall = v.shelf_hall AND press_shelf_1.number = v.shelf_number WHERE "
                        + "press_shelf_1.weight = ?",
                2L);
        shelves(
                SHELF.volumes.any(),
                "EXISTS (SELECT 1 FROM press_volume WHERE press_shelf.hall = press_volume.shelf_hall AND "
                        + "press_shelf.number = press_volume.shelf_number)",
                "g1",
                "h1",
                "h2");
        shelves(
                SHELF.volumes.any(VOLUME.weight.gt(2)),
                "EXISTS (SELECT 1 FROM press_volume WHERE press_shelf.hall = press_volume.shelf_hall AND "
                        + "press_shelf.number = press_volume.shelf_number AND press_volume.weight > ?)",
                "g1");
        shelves(SHELF.volumes.contains(first), "press_shelf.hall = ? AND press_shelf.number = ?", "h1");
        shelves(withParent(first, VOLUME.shelf), "press_shelf.hall = ? AND press_shelf.number = ?", "h1");
        shelves(
                SHELF.keepers.any(),
                "EXISTS (SELECT 1 FROM press_shelf_keeper WHERE press_shelf.hall = "
                        + "press_shelf_keeper.shelf_hall AND press_shelf.number = press_shelf_keeper.shelf_number)",
                "g1",
                "h1");
        shelves(
                SHELF.keepers.any(WRITER.weight.lt(2)),
                "EXISTS (SELECT 1 FROM press_shelf_keeper JOIN press_writer ON press_writer.id = "
                        + "press_shelf_keeper.writer_id WHERE press_shelf.hall = press_shelf_keeper.shelf_hall AND "
                        + "press_shelf.number = press_shelf_keeper.shelf_number AND press_writer.weight < ?)",
                "h1");
        shelves(
                SHELF.keepers.contains(two),
                "EXISTS (SELECT 1 FROM press_shelf_keeper WHERE press_shelf.hall = "
                        + "press_shelf_keeper.shelf_hall AND press_shelf.number = press_shelf_keeper.shelf_number AND "
                        + "press_shelf_keeper.writer_id = ?)",
                "g1",
                "h1");
        shelves(
                withParent(two, WRITER.shelves),
                "EXISTS (SELECT 1 FROM press_shelf_keeper WHERE press_shelf.hall = "
                        + "press_shelf_keeper.shelf_hall AND press_shelf.number = press_shelf_keeper.shelf_number AND "
                        + "press_shelf_keeper.writer_id = ?)",
                "g1",
                "h1");
        writers(
                withParent(h1, SHELF.keepers),
                "EXISTS (SELECT 1 FROM press_shelf_keeper WHERE press_writer.id = press_shelf_keeper.writer_id "
                        + "AND press_shelf_keeper.shelf_hall = ? AND press_shelf_keeper.shelf_number = ?)",
                1L,
                2L);
        writers(
                WRITER.shelves.contains(h1),
                "EXISTS (SELECT 1 FROM press_shelf_keeper WHERE press_writer.id = press_shelf_keeper.writer_id "
                        + "AND press_shelf_keeper.shelf_hall = ? AND press_shelf_keeper.shelf_number = ?)",
                1L,
                2L);
        writers(
                WRITER.shelves.any(SHELF.hall.eq("g")),
                "EXISTS (SELECT 1 FROM press_shelf_keeper JOIN press_shelf ON press_shelf.hall = "
                        + "press_shelf_keeper.shelf_hall AND press_shelf.number = press_shelf_keeper.shelf_number WHERE "
                        + "press_writer.id = press_shelf_keeper.writer_id AND press_shelf.hall = ?)",
                2L);
    }
}
