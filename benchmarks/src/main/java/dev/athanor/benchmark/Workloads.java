package dev.athanor.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What is timed, for one way to reach the database. Each answer is compared with the data, field by field, before anything is
 * timed.
 *
 * @param <A> the author as this way gives it
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
@Warmup(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public abstract class Workloads<A> {
    /** The parents of the workloads with children. */
    static final int PARENTS = 100;

    /** The rows inserted at once. */
    static final int INSERTED = 1_000;

    /** A stride that visits all keys in an order that is none. */
    private static final long STRIDE = 7919;

    /** The database; a parameter of the benchmarks. */
    @Param({"SQLITE", "H2"})
    public Database database = Database.SQLITE;

    private final long[] hundredKeys = new long[100];
    private long next;
    private Connection keepAlive;

    /** Creates the database and compares the answers. */
    @Setup(Level.Trial)
    public void open() throws SQLException {
        keepAlive = database.connect();
        database.fill();
        connect(database);
        for (int i = 0; i < hundredKeys.length; i++) {
            hundredKeys[i] = 1 + (i * STRIDE + 13) % SampleData.AUTHORS;
        }
        new Verification<>(this, keepAlive).run();
    }

    /** Lets go of the database, which ends it. */
    @TearDown(Level.Trial)
    public void close() throws SQLException {
        disconnect();
        keepAlive.close();
    }

    /** One author by key. */
    @Benchmark
    public A get() throws SQLException {
        next += STRIDE;
        return byKey(1 + next % SampleData.AUTHORS);
    }

    /** A hundred authors by key, one after the other. */
    @Benchmark
    public List<A> get100() throws SQLException {
        return byKeys(hundredKeys);
    }

    /** The first ten authors. */
    @Benchmark
    public List<A> list10() throws SQLException {
        return list(10);
    }

    /** The first hundred authors. */
    @Benchmark
    public List<A> list100() throws SQLException {
        return list(100);
    }

    /** All thousand authors. */
    @Benchmark
    public List<A> list1000() throws SQLException {
        return list(1_000);
    }

    /** A hundred authors and their thousand books by one statement with a join. */
    @Benchmark
    public List<A> joined() throws SQLException {
        return withBooksJoined();
    }

    /** The same by two statements, the second with the keys of the first. */
    @Benchmark
    public List<A> selectIn() throws SQLException {
        return withBooksByKeys();
    }

    /** A thousand objects made and inserted into an empty table, in one transaction. */
    @Benchmark
    public void insert1000(EmptyTable empty) throws SQLException {
        insert();
    }

    /** A hundred authors read, one column of each changed, in one transaction. */
    @Benchmark
    public void update100() throws SQLException {
        update();
    }

    /** Connects to the database, which is filled. */
    abstract void connect(Database filled) throws SQLException;

    /** Closes what {@link #connect} opened. */
    abstract void disconnect() throws SQLException;

    abstract A byKey(long id) throws SQLException;

    abstract List<A> byKeys(long[] ids) throws SQLException;

    abstract List<A> list(int count) throws SQLException;

    abstract List<A> withBooksJoined() throws SQLException;

    abstract List<A> withBooksByKeys() throws SQLException;

    abstract void insert() throws SQLException;

    abstract void update() throws SQLException;

    /** The fields of an author as this way gives it. */
    abstract AuthorFacts facts(A author, boolean withBooks);

    /** Books come in no order that was asked for. */
    static List<AuthorFacts.BookFacts> sorted(List<AuthorFacts.BookFacts> books) {
        return books.stream()
                .sorted(Comparator.comparingLong(AuthorFacts.BookFacts::id))
                .toList();
    }
}
