package dev.athanor.it.programs;

import dev.athanor.Engine;
import dev.athanor.session.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs programs in a session and in the model, and compares both after each step. */
public final class Runner implements AutoCloseable {
    private static final int LENGTH = 50;

    private final Engine engine;
    private final Writes writes;
    private final Map<String, Integer> counts = new TreeMap<>();
    private Session observer;

    /** On an engine whose tables are there, and which tells the listener what it writes. */
    public Runner(Engine engine, Writes writes) {
        this.engine = engine;
        this.writes = writes;
        this.observer = engine.openSession();
    }

    /** How often each operation ran, and how often one failed as it should. */
    public Map<String, Integer> counts() {
        return counts;
    }

    /**
     * A failure: the program up to it, and what differed; null where there is none.
     *
     * @param program the program
     * @param mismatch what differed
     */
    record Failure(Program program, Mismatch mismatch) {}

    /** Draws a program and runs it: what failed, with the shortest program that still does, or null. */
    public String random(long seed) {
        Generator generator = new Generator(seed);
        Failure failure = run(generator.empty(), generator);
        return failure == null ? null : report(failure, "seed " + seed);
    }

    /** Runs a program that was kept: what failed, or null. */
    public String kept(String name, String text) {
        Failure failure = run(Program.of(text), null);
        return failure == null ? null : report(failure, name);
    }

    private String report(Failure failure, String name) {
        Failure shortest = new Shrinker(this).shrink(failure);
        return name + ": " + shortest.mismatch().getMessage() + "\n"
                + shortest.program().text();
    }

    /** Runs a program, or one that is drawn as it runs. */
    Failure run(Program program, Generator generator) {
        List<Op> done = new ArrayList<>();
        try (Machine machine = new Machine(engine, program, writes)) {
            PlainModel model = new PlainModel(program);
            for (int i = 0; i < (generator == null ? program.ops().size() : LENGTH); i++) {
                Op op = generator == null ? program.ops().get(i) : generator.next(model);
                if (generator != null || model.allows(op)) {
                    done.add(op);
                    step(op, machine, model);
                }
            }
            return null;
        } catch (PlainGap e) {
            count("gap: " + e.getMessage().replaceAll("of .*,", "of something,"));
            return null;
        } catch (Mismatch e) {
            return new Failure(program.with(done), e);
        } finally {
            clear();
        }
    }

    private void step(Op op, Machine machine, PlainModel model) {
        machine.run(op, model);
        List<Thing> expected = List.of();
        String refusal = "";
        try {
            expected = model.apply(op, machine);
        } catch (PlainRefusal e) {
            refusal = String.join("|", e.names());
            if (!e.names().contains(machine.failure())) {
                throw mismatch(op, machine, "fails with " + refusal);
            }
        }
        if (refusal.isEmpty() && machine.exception() != null) {
            throw mismatch(op, machine, "does not fail");
        }
        count(op.getClass().getSimpleName() + (machine.exception() == null ? "" : " " + machine.failure()));
        if (op instanceof Op.Create create) {
            machine.created(model.memory().named(create.name()));
        }
        if (model.isFailed()) {
            return;
        }
        if (machine.wrote() && !model.flushes() && !(op instanceof Op.FailingStatement)) {
            throw new Mismatch(op.getClass().getSimpleName() + " writes");
        }
        Comparison comparison = new Comparison(machine, model);
        if (refusal.isEmpty()) {
            comparison.results(machine.results(), expected);
        }
        comparison.objects();
        rows(op, machine, model);
    }

    private static Mismatch mismatch(Op op, Machine machine, String model) {
        Mismatch mismatch = new Mismatch(op.getClass().getSimpleName()
                + (machine.exception() == null ? " does not fail" : " fails with " + machine.exception())
                + ", by the model it " + model);
        if (machine.exception() != null) {
            mismatch.initCause(machine.exception());
        }
        return mismatch;
    }

    private void rows(Op op, Machine machine, PlainModel model) {
        try {
            Session session = machine.session();
            if ((model.flushes() || op instanceof Op.RollbackTo)
                    && session.inTransaction()
                    && model.savepoints() == 0) {
                session.noAutoflush(() -> {
                    try {
                        RealRows.check(session.handle().getConnection(), model.rows(), "the same connection");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    return true;
                });
            }
            if (op instanceof Op.Commit || op instanceof Op.Rollback || op instanceof Op.Reopen) {
                RealRows.check(observer.handle().getConnection(), model.committed(), "another connection");
                observer.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void clear() {
        try {
            observer.rollback();
            RealRows.clear(observer.handle().getConnection());
            observer.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        observer.close();
    }
}
