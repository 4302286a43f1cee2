package dev.athanor.it.event;

import dev.athanor.annotation.Column;
import org.jspecify.annotations.Nullable;

/** What notes who wrote it last; a listener sets it. */
public interface Stamped {
    @Column(length = 30)
    @Nullable
    String getStamp();

    void setStamp(@Nullable String stamp);
}
