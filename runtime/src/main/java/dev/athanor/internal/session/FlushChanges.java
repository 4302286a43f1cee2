package dev.athanor.internal.session;

import dev.athanor.event.FlushAccess;
import dev.athanor.internal.flush.Changes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a flush will write, or has written, as session listeners see it. */
final class FlushChanges implements FlushAccess {
    private final SessionParts parts;
    /** What the flush that is done has written; null before. */
    private @Nullable Written written;

    private record Written(List<Object> inserts, List<Object> updates, List<Object> deletes) {}

    FlushChanges(SessionParts parts) {
        this.parts = parts;
    }

    /** Keeps what there is: it is written, and will be forgotten. */
    void keep() {
        written = now();
    }

    void forget() {
        written = null;
    }

    private Written now() {
        Changes changes = parts.objects().changes();
        return new Written(
                List.copyOf(changes.pending()), List.copyOf(changes.dirty()), List.copyOf(changes.deleted()));
    }

    private Written seen() {
        Written kept = written;
        return kept == null ? now() : kept;
    }

    @Override
    public List<Object> inserts() {
        return seen().inserts;
    }

    @Override
    public List<Object> updates() {
        return seen().updates;
    }

    @Override
    public List<Object> deletes() {
        return seen().deletes;
    }

    @Override
    public void add(Object entity) {
        parts.guard().enter();
        try {
            parts.membership().add(parts.core().registry().require(entity));
            parts.tell();
        } finally {
            parts.guard().exit();
        }
    }

    @Override
    public void delete(Object entity) {
        parts.guard().enter();
        try {
            parts.membership().delete(parts.core().registry().require(entity));
            parts.tell();
        } finally {
            parts.guard().exit();
        }
    }
}
