package dev.athanor.internal.session;

import dev.athanor.error.SessionStateException;
import dev.athanor.internal.load.Result;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A stream over an open result, read in chunks inside the session. */
final class CursorStream<R> extends Spliterators.AbstractSpliterator<R> {
    private static final int CHUNK = 500;

    private final Result<R> cursor;
    private final SessionGuard guard;
    private final Runnable whenClosed;
    private List<R> chunk = List.of();
    private int next;
    private boolean finished;

    private CursorStream(Result<R> cursor, SessionGuard guard, Runnable whenClosed) {
        super(Long.MAX_VALUE, Spliterator.ORDERED);
        this.cursor = cursor;
        this.guard = guard;
        this.whenClosed = whenClosed;
    }

    static <R> Stream<R> of(Result<R> cursor, SessionGuard guard, Runnable whenClosed) {
        CursorStream<R> rows = new CursorStream<>(cursor, guard, whenClosed);
        return StreamSupport.stream(rows, false).onClose(rows::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
        if (next == chunk.size() && !finished) {
            fill();
        }
        if (next == chunk.size()) {
            return false;
        }
        action.accept(chunk.get(next++));
        return true;
    }

    private void fill() {
        guard.enter();
        try {
            if (cursor.isClosed()) {
                throw new SessionStateException(
                        "The stream's transaction has ended, and its result with it. Read it before commit, "
                                + "rollback and close.");
            }
            chunk = List.of();
            chunk = cursor.read(CHUNK);
            next = 0;
            if (cursor.isClosed()) {
                finished = true;
                whenClosed.run();
            }
        } finally {
            guard.exit();
        }
    }

    private void close() {
        if (!finished && !cursor.isClosed()) {
            guard.enter();
            try {
                cursor.close();
                whenClosed.run();
            } finally {
                guard.exit();
            }
        }
        finished = true;
        chunk = List.of();
        next = 0;
    }
}
