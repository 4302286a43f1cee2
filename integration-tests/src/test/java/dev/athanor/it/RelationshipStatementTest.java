package dev.athanor.it;

import static dev.athanor.it.press.QCharter.CHARTER;
import static dev.athanor.it.press.QHouse.HOUSE;
import static dev.athanor.it.press.QShelf.SHELF;
import static dev.athanor.it.press.QTopic.TOPIC;
import static dev.athanor.it.press.QVolume.VOLUME;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static dev.athanor.query.Sql.withParent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.press.QShelf;
import dev.athanor.it.press.Shelf;
import dev.athanor.it.press.Topic;
import dev.athanor.query.Delete;
import dev.athanor.query.Update;
import org.junit.jupiter.api.Test;

/** Relationships in paths, of a tree and of its aliases, and in statements that write: the SQL, and the rows that it meets. */
class RelationshipStatementTest extends PressTest {
    @Test
    void selfReference_paths_andAliases() {
        Topic one = session.getOne(TOPIC, 1L);
        finds(
                select(TOPIC.id).where(TOPIC.parent().weight.lt(2)).orderBy(TOPIC.id),
                "SELECT press_topic.id FROM press_topic LEFT JOIN press_topic AS press_topic_1 ON "
                        + "press_topic_1.id = press_topic.parent_id WHERE press_topic_1.weight < ? ORDER BY "
                        + "press_topic.id",
                2L);
        finds(
                select(TOPIC.id)
                        .where(TOPIC.parent().weight.isNull())
                        .orderBy(TOPIC.parent().weight.asc(), TOPIC.id.asc()),
                "SELECT press_topic.id FROM press_topic LEFT JOIN press_topic AS press_topic_1 ON "
                        + "press_topic_1.id = press_topic.parent_id WHERE press_topic_1.weight IS NULL ORDER BY "
                        + "press_topic_1.weight, press_topic.id",
                1L,
                4L);
        finds(
                select(TOPIC.id)
                        .where(
                                TOPIC.parent().parent().weight.eq(1),
                                TOPIC.parent().weight.eq(2)),
                "SELECT press_topic.id FROM press_topic LEFT JOIN press_topic AS press_topic_1 ON "
                        + "press_topic_1.id = press_topic.parent_id LEFT JOIN press_topic AS press_topic_2 ON "
                        + "press_topic_2.id = press_topic_1.parent_id WHERE press_topic_2.weight = ? AND "
                        + "press_topic_1.weight = ?",
                3L);
        finds(
                select(KID.id).where(KID.parent.eq(one)),
                "SELECT kid.id FROM press_topic AS kid WHERE kid.parent_id = ?",
                2L);
        finds(
                select(KID.id).where(KID.children.any(child -> child.weight.eq(3))),
                "SELECT kid.id FROM press_topic AS kid WHERE EXISTS (SELECT 1 FROM press_topic AS press_topic_1 "
                        + "WHERE kid.id = press_topic_1.parent_id AND press_topic_1.weight = ?)",
                2L);
        finds(
                select(KID.id).where(KID.parent().weight.eq(1)),
                "SELECT kid.id FROM press_topic AS kid LEFT JOIN press_topic AS press_topic_1 ON "
                        + "press_topic_1.id = kid.parent_id WHERE press_topic_1.weight = ?",
                2L);
        finds(
                select(TOPIC.id)
                        .join(TOPIC.children.to(KID))
                        .where(KID.parent().weight.eq(2)),
                "SELECT press_topic.id FROM press_topic JOIN press_topic AS kid ON press_topic.id = "
                        + "kid.parent_id LEFT JOIN press_topic AS press_topic_1 ON press_topic_1.id = kid.parent_id WHERE "
                        + "press_topic_1.weight = ?",
                2L);
    }

    private void updates(Update update, String sql, int rows) {
        recorder.clear();
        assertThat(session.execute(update)).as(update.toString()).isEqualTo(rows);
        assertStatements(sql);
        session.rollback();
    }

    private void deletes(Delete delete, String sql, int rows) {
        recorder.clear();
        assertThat(session.execute(delete)).as(delete.toString()).isEqualTo(rows);
        assertStatements(sql);
        session.rollback();
    }

    @Test
    void updatesAndDeletes() {
        Shelf h1 = session.getOne(SHELF, QShelf.key("h", 1));
        Topic one = session.getOne(TOPIC, 1L);
        Topic two = session.getOne(TOPIC, 2L);
        session.rollback();
        var heavier = update(VOLUME).set(VOLUME.weight, 9);
        updates(
                heavier.where(VOLUME.editor().weight.eq(1)),
                "UPDATE press_volume SET weight = ? WHERE (SELECT press_writer_1.weight FROM press_writer AS "
                        + "press_writer_1 WHERE press_writer_1.id = press_volume.editor_id) = ?",
                2);
        updates(
                heavier.where(VOLUME.editor().weight.isNull()),
                "UPDATE press_volume SET weight = ? WHERE (SELECT press_writer_1.weight FROM press_writer AS "
                        + "press_writer_1 WHERE press_writer_1.id = press_volume.editor_id) IS NULL",
                1);
        updates(
                heavier.where(VOLUME.house().charter().weight.eq(1)),
                "UPDATE press_volume SET weight = ? WHERE (SELECT press_charter_1.weight FROM press_house AS "
                        + "press_house_1 JOIN press_charter AS press_charter_1 ON press_charter_1.house_id = "
                        + "press_volume.house_id WHERE press_house_1.id = press_volume.house_id) = ?",
                2);
        updates(
                heavier.where(VOLUME.shelf().name.eq("h2")),
                "UPDATE press_volume SET weight = ? WHERE (SELECT press_shelf_1.name FROM press_shelf AS "
                        + "press_shelf_1 WHERE press_shelf_1.hall = press_volume.shelf_hall AND press_shelf_1.number = "
                        + "press_volume.shelf_number) = ?",
                1);
        updates(
                heavier.where(VOLUME.shelf.eq(h1)),
                "UPDATE press_volume SET weight = ? WHERE press_volume.shelf_hall = ? AND "
                        + "press_volume.shelf_number = ?",
                1);
        updates(
                heavier.where(VOLUME.shelf.ne(h1)),
                "UPDATE press_volume SET weight = ? WHERE press_volume.shelf_hall <> ? OR "
                        + "press_volume.shelf_number <> ? OR press_volume.shelf_hall IS NULL OR press_volume.shelf_number "
                        + "IS NULL",
                3);
        updates(
                heavier.where(VOLUME.topics.any(TOPIC.weight.eq(2))),
                "UPDATE press_volume SET weight = ? WHERE EXISTS (SELECT 1 FROM press_volume_topic JOIN "
                        + "press_topic ON press_topic.id = press_volume_topic.topic_id WHERE press_volume.id = "
                        + "press_volume_topic.volume_id AND press_topic.weight = ?)",
                2);
        updates(
                heavier.where(VOLUME.topics.contains(two)),
                "UPDATE press_volume SET weight = ? WHERE EXISTS (SELECT 1 FROM press_volume_topic WHERE "
                        + "press_volume.id = press_volume_topic.volume_id AND press_volume_topic.topic_id = ?)",
                2);
        updates(
                heavier.where(withParent(two, TOPIC.volumes)),
                "UPDATE press_volume SET weight = ? WHERE EXISTS (SELECT 1 FROM press_volume_topic WHERE "
                        + "press_volume.id = press_volume_topic.volume_id AND press_volume_topic.topic_id = ?)",
                2);
        updates(
                update(VOLUME).set(VOLUME.weight, VOLUME.house().weight.plus(1)).where(VOLUME.id.le(2L)),
                "UPDATE press_volume SET weight = (SELECT press_house_1.weight FROM press_house AS "
                        + "press_house_1 WHERE press_house_1.id = press_volume.house_id) + ? WHERE press_volume.id <= ?",
                2);
        updates(
                update(TOPIC).set(TOPIC.weight, 9).where(TOPIC.parent.eq(one)),
                "UPDATE press_topic SET weight = ? WHERE press_topic.parent_id = ?",
                1);
        updates(
                update(TOPIC).set(TOPIC.weight, 9).where(TOPIC.parent().weight.eq(2)),
                "UPDATE press_topic SET weight = ? WHERE (SELECT press_topic_1.weight FROM press_topic AS "
                        + "press_topic_1 WHERE press_topic_1.id = press_topic.parent_id) = ?",
                1);
        updates(
                update(HOUSE).set(HOUSE.weight, 9).where(HOUSE.charter.isNull()),
                "UPDATE press_house SET weight = ? WHERE NOT EXISTS (SELECT 1 FROM press_charter WHERE "
                        + "press_house.id = press_charter.house_id)",
                2);
        deletes(
                deleteFrom(CHARTER).where(CHARTER.house().weight.eq(2)),
                "DELETE FROM press_charter WHERE (SELECT press_house_1.weight FROM press_house AS press_house_1 "
                        + "WHERE press_house_1.id = press_charter.house_id) = ?",
                1);
        deletes(
                deleteFrom(CHARTER).where(CHARTER.house.has(HOUSE.weight.lt(3))),
                "DELETE FROM press_charter WHERE EXISTS (SELECT 1 FROM press_house WHERE press_house.id = "
                        + "press_charter.house_id AND press_house.weight < ?)",
                2);
        deletes(
                deleteFrom(CHARTER).where(CHARTER.house().id.eq(1L)),
                "DELETE FROM press_charter WHERE press_charter.house_id = ?",
                1);
        deletes(
                deleteFrom(TOPIC)
                        .where(TOPIC.volumes.any().not(), TOPIC.children.any().not()),
                "DELETE FROM press_topic WHERE NOT EXISTS (SELECT 1 FROM press_volume_topic WHERE "
                        + "press_topic.id = press_volume_topic.topic_id) AND NOT EXISTS (SELECT 1 FROM press_topic AS "
                        + "press_topic_1 WHERE press_topic.id = press_topic_1.parent_id)",
                2);
    }
}
