package dev.athanor.it.programs;

import dev.athanor.it.programs.Thing.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The transactions of the model: flushes, savepoints, and what becomes of objects when it ends, as {@link PlainModel} asks. */
abstract class PlainTransaction {
    /** What was known at a savepoint. */
    private record Known(
            Map<String, Object> values, Map<String, Thing> ones, Map<String, List<Thing>> manies, Set<String> known) {
        static Known of(Thing thing) {
            Map<String, List<Thing>> manies = new HashMap<>();
            thing.manies.forEach((relation, items) -> manies.put(relation, new ArrayList<>(items)));
            return new Known(
                    new HashMap<>(thing.values), new HashMap<>(thing.ones), manies, new HashSet<>(thing.known));
        }
    }

    private record Mark(PlainRows rows, int inserted, Set<Thing> deleted, Map<Thing, Known> known) {}

    private final Program program;
    private final PlainMemory memory = new PlainMemory(this);
    private PlainRows rows = new PlainRows();
    private PlainRows committed = new PlainRows();
    private final List<Thing> inserted = new ArrayList<>();
    private final Set<Thing> deleted = new LinkedHashSet<>();
    private final List<Mark> savepoints = new ArrayList<>();
    /** -1, or how many savepoints are around the flush that failed. */
    private int failedIn = -1;
    /** Whether something was written in the transaction, so that another connection could not write. */
    private boolean wrote;

    /** Whether the session has sent nothing since its last transaction, so that another connection may write. */
    private boolean quiet = true;

    private boolean forgets;
    private boolean flushes;
    private Oracle oracle = Oracle.SILENT;

    PlainTransaction(Program program) {
        this.program = program;
    }

    /** Begins an operation, of which the oracle knows. */
    final void begin(Oracle now, boolean sendsNothing) {
        oracle = now;
        forgets = false;
        flushes = false;
        quiet &= sendsNothing;
    }

    final Oracle oracle() {
        return oracle;
    }

    final void forgetting() {
        forgets = true;
    }

    /** Takes an object's row for gone, as a read has found. */
    final void gone(Thing thing) {
        thing.state = State.DELETED;
        thing.marked = false;
        deleted.add(thing);
    }

    final void release() {
        flush();
        savepoints.remove(savepoints.size() - 1);
    }

    /** Says that another connection has changed the committed rows. */
    final void changedElsewhere() {
        rows = committed.copy();
    }

    final PlainMemory memory() {
        return memory;
    }

    final PlainRows rows() {
        return rows;
    }

    final PlainRows committed() {
        return committed;
    }

    final boolean isFailed() {
        return failedIn >= 0;
    }

    final int failedIn() {
        return failedIn;
    }

    final int savepoints() {
        return savepoints.size();
    }

    final Set<Thing> deletedRows() {
        return deleted;
    }

    final boolean wasInserted(Thing thing) {
        return inserted.contains(thing);
    }

    final boolean hasWritten() {
        return wrote;
    }

    final boolean isQuiet() {
        return quiet;
    }

    /** Whether what was there may have to be loaded again after the last operation. */
    final boolean forgets() {
        return forgets;
    }

    /** Whether the last operation may have written. */
    final boolean flushes() {
        return flushes;
    }

    final boolean hasChanges() {
        return memory.things.stream()
                .anyMatch(thing -> thing.state == State.PENDING
                        || thing.state == State.PERSISTENT && (thing.marked || thing.isReallyChanged()));
    }

    /** Whether there is a change, if only one to the same value. */
    final boolean isTouched() {
        return memory.things.stream()
                .anyMatch(thing -> thing.state == State.PENDING
                        || thing.state == State.PERSISTENT && (thing.marked || thing.hasChanges()));
    }

    /** Flushes where the operation has: before a statement that reads what is not written yet. */
    final void flushIfAsked() {
        if (!isTouched()) {
            return;
        }
        if (oracle.wrote()
                || Set.of("IntegrityException", "InvalidValueException", "StaleEntityException")
                        .contains(oracle.failure())) {
            flush();
        }
    }

    final void flush() {
        flushes = true;
        if (oracle.failure().equals("IntegrityException") && mayClashInKeys()) {
            throw new PlainGap("whether a key that the database makes comes before the same one that is given");
        }
        try {
            List<Thing> before = memory.in(State.PERSISTENT);
            PlainFlush flush = new PlainFlush(memory, rows, oracle);
            List<Thing> now = new ArrayList<>();
            boolean changes = hasChanges();
            rows = flush.run(now);
            wrote |= changes;
            inserted.addAll(now);
            deleted.addAll(flush.dead());
            for (Thing thing : now) { // a key of a row that somebody deleted, used again
                for (Thing former : before) {
                    if (former.state == State.PERSISTENT
                            && former.kind == thing.kind
                            && PlainRows.sameKey(former.key, thing.key)) {
                        former.state = State.DELETED;
                        deleted.add(former);
                    }
                }
            }
        } catch (PlainRefusal e) {
            failedIn = savepoints.size();
            throw e;
        }
    }

    private boolean mayClashInKeys() {
        List<Thing> pending = memory.in(State.PENDING);
        return pending.stream()
                .anyMatch(thing -> thing.kind.generated()
                        && thing.key != null
                        && pending.stream().anyMatch(other -> other.kind == thing.kind && other.key == null));
    }

    final void commit() {
        flush();
        committed = rows.copy();
        for (Thing thing : deleted) {
            thing.state = State.DETACHED;
            thing.wasDeleted = true;
        }
        endTransaction();
        if (program.expireOnCommit()) {
            expireAll();
        }
    }

    private void endTransaction() {
        deleted.clear();
        inserted.clear();
        savepoints.clear();
        memory.things.forEach(thing -> thing.formerVersion = null);
        wrote = false;
        quiet = true;
        failedIn = -1;
    }

    final void expireAll() {
        memory.in(State.PERSISTENT).forEach(Thing::forgetAll);
        forgets = true;
    }

    final void rollback() {
        boolean changed = isTouched() || wrote || isFailed();
        savepoints.clear();
        undo(0, Set.of());
        rows = committed.copy();
        endTransaction();
        forgets = true;
        if (changed) {
            expireAll();
        }
    }

    /** Inserted and pending objects are new again, deleted ones are there again. */
    private void undo(int insertedBefore, Set<Thing> deletedBefore) {
        Set<Thing> again = new HashSet<>(inserted.subList(insertedBefore, inserted.size()));
        for (Thing thing : deleted) {
            if (!deletedBefore.contains(thing) && !again.contains(thing)) {
                thing.state = State.PERSISTENT;
                thing.forgetAll();
            }
        }
        for (Thing thing : memory.things) {
            if (thing.formerVersion != null && savepoints.isEmpty()) {
                thing.values.put("version", thing.formerVersion);
            }
        }
        again.forEach(PlainMemory::leave);
        memory.in(State.PENDING).forEach(PlainMemory::leave);
        memory.in(State.PERSISTENT).forEach(thing -> thing.marked = false);
    }

    final void savepoint() {
        flush();
        Map<Thing, Known> known = new HashMap<>();
        memory.in(State.PERSISTENT).forEach(thing -> known.put(thing, Known.of(thing)));
        savepoints.add(new Mark(rows.copy(), inserted.size(), new HashSet<>(deleted), known));
    }

    final void rollbackTo(int index) {
        Mark mark = savepoints.get(index);
        undo(mark.inserted, mark.deleted);
        inserted.subList(mark.inserted, inserted.size()).clear();
        deleted.retainAll(mark.deleted);
        rows = mark.rows;
        savepoints.subList(index, savepoints.size()).clear();
        failedIn = -1;
        forgets = true;
        for (Thing thing : memory.in(State.PERSISTENT)) {
            thing.forgetAll();
            Known known = mark.known.get(thing);
            if (known != null) {
                thing.values = known.values;
                thing.ones = known.ones;
                thing.manies = known.manies;
                thing.known = known.known;
            }
        }
    }

    final void reopen() {
        boolean changed = wrote || isFailed();
        boolean touched = isTouched();
        for (Thing thing : memory.in(State.PERSISTENT)) {
            thing.tainted |= touched;
        }
        savepoints.clear();
        undo(0, Set.of());
        rows = committed.copy();
        for (Thing thing : memory.in(State.PERSISTENT)) {
            thing.state = State.DETACHED;
            if (changed) {
                thing.forgetAll();
            }
        }
        endTransaction();
        forgets = true;
    }
}
