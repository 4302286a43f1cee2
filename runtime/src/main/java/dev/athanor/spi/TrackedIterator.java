package dev.athanor.spi;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the contents as they were when it was made. Where they change meanwhile, from whichever side of the
 * relationship, the next step fails, also after what was the last element.
 *
 * @param <T> the target entity
 */
final class TrackedIterator<T> implements Iterator<T> {
    private final TrackedState state;
    private final List<Object> items;
    private int version;
    private int next;
    private @Nullable Object last;

    TrackedIterator(TrackedState state) {
        this.state = state;
        this.items = state.items();
        this.version = state.version();
    }

    @Override
    public boolean hasNext() {
        return next < items.size() || version != state.version();
    }

    @Override
    @SuppressWarnings("unchecked") // only targets are ever put in
    public T next() {
        checkVersion();
        if (next >= items.size()) {
            throw new NoSuchElementException();
        }
        Object element = items.get(next++);
        last = element;
        return (T) element;
    }

    @Override
    public void remove() {
        Object element = last;
        if (element == null) {
            throw new IllegalStateException("Call next() before remove().");
        }
        checkVersion();
        if (state.isCurrent(items) && !state.takesLater(element)) {
            state.remove(--next);
        } else {
            state.remove(element);
        }
        version = state.version();
        last = null;
    }

    private void checkVersion() {
        if (version != state.version()) {
            throw new ConcurrentModificationException(
                    "The collection was changed while it was iterated over: iterate over a copy.");
        }
    }
}
