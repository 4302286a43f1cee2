package dev.athanor.it.event;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** What a listener writes down of a flush. */
@Entity
public abstract class AuditLine {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 60)
    public abstract String getWhat();
}
