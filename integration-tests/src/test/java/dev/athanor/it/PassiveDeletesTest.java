package dev.athanor.it;

import static dev.athanor.it.related.QPlayer.PLAYER;
import static dev.athanor.it.related.QTeam.TEAM;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.it.related.Player;
import dev.athanor.it.related.QPlayer;
import dev.athanor.it.related.QTeam;
import dev.athanor.it.related.Team;
import dev.athanor.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deletes that are left to the database where the targets are not loaded. */
class PassiveDeletesTest extends DatabaseTest {
    private static final String DELETE_TEAM = "DELETE FROM team WHERE team.id = ?";

    @BeforeEach
    void twoTeams() {
        for (String name : new String[] {"reds", "blues"}) {
            given(QTeam.builder()
                    .name(name)
                    .players(
                            QPlayer.builder().name("one").build(),
                            QPlayer.builder().name("two").build())
                    .build());
        }
    }

    @Test
    @Row("C72")
    void unloadedTargets_areLeftToTheDatabase() {
        try (Session session = engine.openSession()) {
            Team team = session.getOne(TEAM, 1L);
            recorder.clear();
            session.delete(team);
            session.commit();
            assertStatements(DELETE_TEAM);
            assertThat(session.list(select(PLAYER))).hasSize(2);
        }
    }

    @Test
    void whatTheDatabaseDeletesWithAStatement_isSeenWhenItsObjectsExpire() {
        try (Session session = engine.openSession()) {
            Player one = session.getOne(PLAYER, 1L);
            Player two = session.getOne(PLAYER, 2L);
            assertThat(session.execute(deleteFrom(TEAM).where(TEAM.id.eq(1L)))).isEqualTo(1);
            assertThat(one.getName()).isEqualTo("one");
            assertThat(session.contains(one)).isTrue();
            session.expire(one);
            assertThatThrownBy(one::getName).isInstanceOf(ObjectDeletedException.class);
            assertThat(two.getName()).isEqualTo("two");
            session.commit();
            assertThatThrownBy(two::getName).isInstanceOf(ObjectDeletedException.class);
        }
    }

    @Test
    @Row("C72")
    void loadedTargets_areDeletedOneByOne() {
        try (Session session = engine.openSession()) {
            Team team = session.getOne(TEAM, 1L);
            assertThat(team.getPlayers()).hasSize(2);
            recorder.clear();
            session.delete(team);
            session.commit();
            assertStatements("DELETE FROM player WHERE player.id = ?", DELETE_TEAM);
            assertThat(session.list(select(PLAYER))).hasSize(2);
        }
    }

    @Test
    void targetThatWaitsToBeAdded_isDeletedToo() {
        try (Session session = engine.openSession()) {
            Team team = session.getOne(TEAM, 1L);
            session.list(select(PLAYER).where(PLAYER.id.eq(3L))).get(0).setTeam(team);
            recorder.clear();
            session.delete(team);
            session.commit();
            assertStatements("DELETE FROM player WHERE player.id = ?", DELETE_TEAM);
            assertThat(session.list(select(PLAYER))).hasSize(1);
        }
    }
}
