package dev.athanor.it;

import static dev.athanor.it.misc.QDossier.DOSSIER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.it.misc.Dossier;
import dev.athanor.it.misc.QDossier;
import dev.athanor.query.Condition;
import dev.athanor.session.Session;
import dev.athanor.type.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Columns of lists: arrays where the database has them, JSON where it has not. */
@Tag("each-database")
class ArrayTest extends DatabaseTest {
    private static final UUID ID = UUID.fromString("6f2d1b1e-0c4e-4a53-9f6e-1f1f2f3f4f5f");

    @Test
    void lists_comeBackAsTheyWere() {
        Dossier dossier =
                dossier("full", "a", "B", "quo\"te", "it's", "back\\slash", "{x,y}", "", "NULL", "한 😀", "\n\t");
        dossier.setNumbers(List.of(1L, Long.MAX_VALUE, Long.MIN_VALUE));
        dossier.setFlags(List.of(true, false));
        dossier.setSmalls(List.of((short) -7));
        dossier.setInts(List.of(3, 1, 2, 3));
        dossier.setRatios(List.of(0.1, -1e300, 1.0 / 3));
        dossier.setIds(List.of(ID));
        add(dossier);
        add(dossier("empty"));
        try (Session session = engine.openSession()) {
            Dossier full = session.one(select(DOSSIER).where(DOSSIER.title.eq("full")));
            assertThat(full.getLabels())
                    .containsExactly("a", "B", "quo\"te", "it's", "back\\slash", "{x,y}", "", "NULL", "한 😀", "\n\t");
            assertThat(full.getNumbers()).containsExactly(1L, Long.MAX_VALUE, Long.MIN_VALUE);
            assertThat(full.getFlags()).containsExactly(true, false);
            assertThat(full.getSmalls()).containsExactly((short) -7);
            assertThat(full.getInts()).containsExactly(3, 1, 2, 3);
            assertThat(full.getRatios()).containsExactly(0.1, -1e300, 1.0 / 3);
            assertThat(full.getIds()).containsExactly(ID);
            Dossier empty = session.one(select(DOSSIER).where(DOSSIER.title.eq("empty")));
            assertThat(empty.getLabels()).isEmpty();
            assertThat(empty.getNumbers()).isNull();
        }
    }

    @Test
    void listInAnObject_isACopyThatNobodyChanges() {
        List<String> mine = new ArrayList<>(List.of("a"));
        Dossier dossier = dossier("one");
        dossier.setLabels(mine);
        mine.add("b");
        assertThat(dossier.getLabels()).containsExactly("a");
        assertThatThrownBy(() -> dossier.getLabels().add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> dossier.setLabels(Arrays.asList("a", null)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Dossier.labels has a null among its elements, which its array cannot hold. Leave it out.");
        assertThat(dossier.getLabels()).containsExactly("a");
    }

    @Test
    void equalList_isNoChange_anotherOneIs() {
        add(dossier("one", "a", "b"));
        try (Session session = engine.openSession()) {
            Dossier found = session.one(select(DOSSIER));
            found.getLabels();
            recorder.clear();
            found.setLabels(List.of("a", "b"));
            session.flush();
            assertStatements();
            found.setLabels(List.of("b", "a"));
            session.flush();
            assertStatements("UPDATE dossier SET labels = ? WHERE dossier.id = ?");
            session.rollback();
            assertThat(found.getLabels()).containsExactly("a", "b");
        }
    }

    @Test
    void conditions_findRowsByElements() {
        Dossier one = dossier("one", "a", "b\"c");
        one.setNumbers(List.of(1L, 12L));
        one.setFlags(List.of(true));
        one.setIds(List.of(ID));
        one.setRatios(List.of(0.5));
        add(one);
        Dossier two = dossier("two", "a");
        two.setNumbers(List.of(2L));
        two.setFlags(List.of(false));
        add(two);
        add(dossier("three"));
        assertTitles(DOSSIER.labels.contains("a"), "one", "two");
        assertTitles(DOSSIER.labels.contains("b\"c"), "one");
        assertTitles(DOSSIER.labels.contains("A"));
        assertTitles(DOSSIER.labels.containsAll(List.of("a", "b\"c")), "one");
        assertTitles(DOSSIER.labels.containsAny(List.of("b\"c", "x")), "one");
        assertTitles(DOSSIER.labels.containsAll(List.of()), "one", "three", "two");
        assertTitles(DOSSIER.labels.containsAny(List.of()));
        assertTitles(DOSSIER.numbers.contains(1L), "one");
        assertTitles(DOSSIER.numbers.contains(1L).not(), "two");
        assertTitles(DOSSIER.flags.contains(true), "one");
        assertTitles(DOSSIER.ids.contains(ID), "one");
        assertTitles(DOSSIER.ratios.contains(0.5), "one");
        assertTitles(DOSSIER.labels.eq(List.of("a", "b\"c")), "one");
        assertTitles(DOSSIER.labels.size().ge(1), "one", "two");
        assertTitles(DOSSIER.labels.size().eq(0), "three");
    }

    @Test
    void schemaOfTheModel_isAsItSays() {
        assertThat(engine.schema().of(DOSSIER.table()).validate()).isEmpty();
    }

    @Test
    void elements_areReadByPosition() {
        Dossier one = dossier("one", "a", "b");
        one.setNumbers(List.of(Long.MAX_VALUE));
        one.setFlags(List.of(true, false));
        one.setRatios(List.of(0.1));
        one.setIds(List.of(ID));
        add(one);
        try (Session session = engine.openSession()) {
            assertThat(session.one(select(DOSSIER.labels.get(1)))).isEqualTo("b");
            assertThat(session.one(select(DOSSIER.labels.get(2)))).isNull();
            assertThat(session.one(select(DOSSIER.numbers.get(0)))).isEqualTo(Long.MAX_VALUE);
            assertThat(session.one(select(DOSSIER.flags.get(1)))).isFalse();
            assertThat(session.one(select(DOSSIER.ratios.get(0)))).isEqualTo(0.1);
            assertThat(session.one(select(DOSSIER.ids.get(0)))).isEqualTo(ID);
            assertThat(session.one(select(DOSSIER.labels))).containsExactly("a", "b");
        }
        assertTitles(DOSSIER.labels.get(0).eq("a"), "one");
        assertThatThrownBy(() -> DOSSIER.labels.get(-1)).isInstanceOf(QueryException.class);
    }

    private void assertTitles(Condition condition, String... titles) {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(DOSSIER.title).where(condition).orderBy(DOSSIER.title.asc())))
                    .containsExactly(titles);
        }
    }

    private static Dossier dossier(String title, String... labels) {
        return QDossier.builder()
                .title(title)
                .data(Json.of("{}"))
                .labels(List.of(labels))
                .build();
    }

    private void add(Dossier dossier) {
        engine.useTransaction(session -> session.add(dossier));
    }
}
