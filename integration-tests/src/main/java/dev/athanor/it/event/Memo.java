package dev.athanor.it.event;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A note that its account alone knows of. */
@Entity
public abstract class Memo implements Stamped {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getText();

    @Column(index = true)
    @ForeignKey(entity = Account.class)
    public abstract @Nullable Long getAccountId();
}
