package dev.athanor.it;

import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.query.Row2;
import dev.athanor.session.Session;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a unit of work is for the server: the statements that its own log has. */
@org.junit.jupiter.api.Tag("each-database")
@RunsOn(value = ItDatabase.POSTGRESQL, because = "its log is read by SQL, and has each row of a batch")
class ServerLogTest {
    private static final int PARENTS = 10_000;
    private static final int CHILDREN = 3;

    private TestDatabase database;
    private Engine engine;

    @BeforeEach
    void logAllStatements() throws SQLException {
        database = TestServer.POSTGRESQL.newDatabase();
        database.execute("ALTER DATABASE " + database.name() + " SET log_statement = 'all'");
        engine = Engine.builder(database.url())
                .pool(pool -> pool.size(1).maxOverflow(0))
                .build();
        engine.schema().createAll();
    }

    @AfterEach
    void dropDatabase() {
        engine.close();
        database.close();
    }

    @Test
    @Row({"C129", "C130"})
    void tenThousandParentsWithThreeChildrenEach_areFewStatements_andHaveTheirKeysInOrder() throws SQLException {
        List<User> users = new ArrayList<>();
        for (int i = 0; i < PARENTS; i++) {
            users.add(user("u" + i, "a" + i + "@x.org", "b" + i + "@x.org", "c" + i + "@x.org"));
        }
        List<String> log = logOf(session -> session.addAll(users));
        assertThat(log).hasSizeLessThan(100);
        assertThat(log)
                .filteredOn(line -> line.contains("INSERT INTO user_account "))
                .hasSize(PARENTS / 1000);
        assertThat(log)
                .filteredOn(line -> line.contains("INSERT INTO address "))
                .hasSize(PARENTS * CHILDREN / 1000);
        assertThat(users)
                .extracting(User::getId)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, PARENTS).boxed().toList());
        assertThat(users.stream().flatMap(user -> user.getAddresses().stream()).map(Address::getId))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, (long) PARENTS * CHILDREN)
                        .boxed()
                        .toList());
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.id, USER.name).orderBy(USER.id)))
                    .extracting(Row2::v2)
                    .containsExactlyElementsOf(
                            IntStream.range(0, PARENTS).mapToObj(i -> "u" + i).toList());
            List<Row2<String, Long>> rows =
                    session.list(select(ADDRESS.emailAddress, ADDRESS.userId).orderBy(ADDRESS.id));
            for (int i = 0; i < PARENTS * CHILDREN; i++) {
                int parent = i / CHILDREN;
                assertThat(rows.get(i).v1()).isEqualTo("abc".charAt(i % CHILDREN) + "" + parent + "@x.org");
                assertThat(rows.get(i).v2()).isEqualTo(parent + 1L);
            }
        }
    }

    @Test
    void rowsThatFillNoBlock_areSentOneByOne_inOrder() throws SQLException {
        List<User> users = IntStream.range(0, 1203).mapToObj(i -> user("u" + i)).toList();
        List<String> log = logOf(session -> session.addAll(users));
        assertThat(log)
                .filteredOn(line -> line.contains("INSERT INTO user_account "))
                .hasSize(1 + 2 + 3);
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.id, USER.name).orderBy(USER.id)))
                    .extracting(Row2::v2)
                    .containsExactlyElementsOf(users.stream().map(User::getName).toList());
        }
    }

    @Test
    void linkRows_areFewStatementsToo() throws SQLException {
        List<Tag> tags =
                IntStream.range(0, 1100).mapToObj(i -> SelectData.tag("t" + i)).toList();
        List<String> log = logOf(session -> session.add(QPost.builder()
                .title("p")
                .views(0)
                .tags(tags.toArray(Tag[]::new))
                .build()));
        assertThat(log)
                .filteredOn(line -> line.contains("INSERT INTO post_tag "))
                .hasSize(2);
    }

    /** The statements of a session that does something and commits, as the server has written them down. */
    private List<String> logOf(Work work) throws SQLException {
        int process;
        try (Session session = engine.openSession()) {
            process = session.handle()
                    .createQuery("SELECT pg_backend_pid()")
                    .mapTo(Integer.class)
                    .one();
            work.run(session);
            session.commit();
        }
        String log = serverLog();
        assumeThat(log).as("the log of the server").isNotNull();
        return log.lines()
                .filter(line -> line.contains("[" + process + "] LOG:  "))
                .filter(line -> line.contains("LOG:  execute ") || line.contains("LOG:  statement: "))
                .dropWhile(line -> !line.contains("pg_backend_pid"))
                .skip(1)
                .toList();
    }

    /** Null where it is not in the directory of the data. */
    private @Nullable String serverLog() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_read_file('server.log', true)")) {
            row.next();
            return row.getString(1);
        }
    }

    private interface Work {
        void run(Session session);
    }
}
