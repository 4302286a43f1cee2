package dev.athanor.it;

import static dev.athanor.it.misc.QChicken.CHICKEN;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.CyclicFlushException;
import dev.athanor.it.misc.Chicken;
import dev.athanor.it.misc.Egg;
import dev.athanor.it.misc.QChicken;
import dev.athanor.it.misc.QEgg;
import dev.athanor.session.Session;
import org.junit.jupiter.api.Test;

/** Rows of two tables that refer to each other: no order of INSERTs exists where no key is nullable. */
class CircleTest extends DatabaseTest {
    @Test
    @Row("C58")
    void circleWithoutANullableKey_isRefusedNamingThePath() {
        try (Session session = engine.openSession()) {
            Chicken chicken = QChicken.builder().id(1).build();
            Egg egg = QEgg.builder().id(1).chicken(chicken).build();
            chicken.setEgg(egg);
            session.add(chicken);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(CyclicFlushException.class)
                    .hasMessage(
                            "Rows refer to each other in a circle in which no foreign key is nullable: Chicken.egg -> "
                                    + "Egg.chicken. Make one of these relationships @Nullable.");
            assertThat(recorder.sql()).isEmpty();
            session.rollback();
            assertThat(session.list(select(CHICKEN))).isEmpty();
        }
    }

    @Test
    void tablesInACircle_areCreatedAndDropped() {
        assertThat(engine.schema().ddl()).anyMatch(sql -> sql.startsWith("CREATE TABLE egg ("));
        engine.schema().dropAll();
        engine.schema().createAll();
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(CHICKEN))).isEmpty();
        }
    }
}
