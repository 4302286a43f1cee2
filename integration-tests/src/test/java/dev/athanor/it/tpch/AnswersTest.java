package dev.athanor.it.tpch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The stored answers are right: the specification's SQL has them, written by hand and executed by JDBC, and so has the
 * library that makes the rows, whose results are of the same scale.
 */
class AnswersTest {
    private static final int QUERIES = 22;

    /** Whose validation parameters find nothing at this scale, so that ours are others. */
    private static final Set<Integer> OTHER_PARAMETERS = Set.of(8, 17);

    @TestFactory
    Stream<DynamicTest> sqlWrittenByHand_hasTheStoredAnswer() {
        return IntStream.rangeClosed(1, QUERIES)
                .mapToObj(query -> DynamicTest.dynamicTest("tpch answer " + query + " by SQL", () -> {
                    List<List<String>> rows = TpchDatabase.POSTGRESQL
                            .engine()
                            .inTransaction(session ->
                                    rows(session.handle().getConnection(), Answer.text("/tpch/q" + query + ".sql")));
                    Answer.ofResource(query).assertSame(new Answer(rows), "0");
                }));
    }

    @TestFactory
    Stream<DynamicTest> libraryOfTheData_hasTheStoredAnswer() {
        return IntStream.rangeClosed(1, QUERIES)
                .filter(query -> !OTHER_PARAMETERS.contains(query))
                .mapToObj(query -> DynamicTest.dynamicTest(
                        "tpch answer " + query + " of the library",
                        () -> Answer.ofResource(query)
                                .assertSame(
                                        Answer.ofText(Answer.text("/io/trino/tpch/queries/q" + query + ".result")),
                                        "0.01")));
    }

    private static List<List<String>> rows(Connection connection, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i).strip());
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
