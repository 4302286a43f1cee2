package dev.athanor.spi;

import org.jspecify.annotations.Nullable;

/** The contents of a collection of which somebody wants to know whether they are read: in development mode. */
final class WatchedList extends IdentityList {
    private @Nullable Runnable read;

    WatchedList(IdentityList contents, Runnable read) {
        reset(contents.items());
        this.read = read;
    }

    /** Tells it once, and lets go of who is told. */
    @Override
    void reading() {
        Runnable told = read;
        if (told != null) {
            read = null;
            told.run();
        }
    }
}
