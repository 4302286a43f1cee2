package dev.athanor.benchmark;

import static dev.athanor.benchmark.model.QStock.STOCK;
import static dev.athanor.query.Sql.select;

import com.sun.management.ThreadMXBean;
import dev.athanor.Engine;
import dev.athanor.benchmark.model.Stock;
import dev.athanor.session.Session;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * The flush of a thousand changed objects, among all that a session manages, beside the same updates by hand-written JDBC.
 * Each is one call, and what it needs is made before and outside of its time: the transaction is begun and the objects are changed.
 * SQLite in memory.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseParallelGC"})
@Warmup(iterations = 3_000)
@Measurement(iterations = 20)
public class ManagedFlush {
    static final int CHANGED = 1_000;

    private static final int PAGE = 16;

    private static final String URL = "jdbc:sqlite:file:/athanor-managed?vfs=memdb";
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What one call allocated. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Allocated {
        /** The bytes. */
        public long bytes;
    }

    /** Prints how both compare. Takes the arguments of JMH. */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException {
        System.out.println(ManagedFlushTable.run(new CommandLineOptions(args)));
    }

    /** The flush of objects that are changed. */
    @Benchmark
    public void athanor(ChangedObjects changed, Allocated allocated) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        changed.session.flush();
        allocated.bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** The same rows by a batch. */
    @Benchmark
    public void jdbc(BegunConnection begun, Allocated allocated) throws SQLException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        PreparedStatement update = begun.update;
        for (int i = 0; i < CHANGED; i++) {
            update.setInt(1, begun.round);
            update.setLong(2, begun.row(i) + 1L);
            update.addBatch();
        }
        for (int count : update.executeBatch()) {
            if (count != 1) {
                throw new IllegalStateException("A row was not there.");
            }
        }
        allocated.bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** A filled database, with the rows that are changed, other ones each time. */
    @State(Scope.Thread)
    public abstract static class Rows {
        /** How many objects the session manages. */
        @Param({"10000", "100000", "1000000"})
        public int managed = 10_000;

        /** How many of the changed ones lie side by side, as those of one query do: up to 16, which are a page. */
        @Param({"10", "1"})
        public int run = 10;

        int round;
        Connection connection;

        /** Fills the database. */
        @Setup(Level.Trial)
        public void fill() throws SQLException {
            connection = DriverManager.getConnection(URL);
            try (Engine engine = Engine.open(URL);
                    Statement statement = connection.createStatement()) {
                engine.schema().createAll();
                statement.execute("INSERT INTO stock (id, code, amount) WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL"
                        + " SELECT id + 1 FROM n WHERE id < " + managed + ") SELECT id, 'S' || id, id % 100 FROM n");
            }
            open();
        }

        /** Lets go of all. */
        @TearDown(Level.Trial)
        public void drop() throws SQLException {
            close();
            connection.close();
        }

        abstract void open() throws SQLException;

        abstract void close() throws SQLException;

        /** One of the changed rows, in order of their keys. */
        int row(int changed) {
            int step = managed / (CHANGED / run);
            int before = run == 1 ? round % step : round % (step / PAGE) * PAGE;
            int start = changed / run * step;
            return (run == 1 ? start : start / PAGE * PAGE) + before + changed % run;
        }
    }

    /** Objects of a session that are changed, in a transaction that is begun. */
    @State(Scope.Thread)
    public static class ChangedObjects extends Rows {
        private Engine engine;
        private Session session;
        private List<Stock> stocks = List.of();

        @Override
        void open() {
            engine = Engine.open(URL);
            session = engine.sessions(options -> options.expireOnCommit(false)).openSession();
            stocks = session.list(select(STOCK).orderBy(STOCK.id.asc()));
            session.commit();
        }

        @Override
        void close() {
            session.close();
            engine.close();
        }

        /** Begins, and changes the objects. */
        @Setup(Level.Invocation)
        public void change() {
            round++;
            session.one(select(STOCK.amount).where(STOCK.id.eq(1L)));
            for (int i = 0; i < CHANGED; i++) {
                Stock stock = stocks.get(row(i));
                stock.setAmount(stock.getAmount() + 1);
            }
        }

        /** Commits. */
        @TearDown(Level.Invocation)
        public void commit() {
            session.commit();
        }
    }

    /** A connection in a transaction, with the statement prepared. */
    @State(Scope.Thread)
    public static class BegunConnection extends Rows {
        private PreparedStatement update;

        @Override
        void open() throws SQLException {
            update = connection.prepareStatement("UPDATE stock SET amount = ? WHERE id = ?");
        }

        @Override
        void close() throws SQLException {
            update.close();
        }

        /** Begins. */
        @Setup(Level.Invocation)
        public void begin() throws SQLException {
            round++;
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery("SELECT amount FROM stock WHERE id = 1").close();
            }
        }

        /** Commits. */
        @TearDown(Level.Invocation)
        public void commit() throws SQLException {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
