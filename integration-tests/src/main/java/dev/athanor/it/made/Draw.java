package dev.athanor.it.made;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Version;
import java.util.UUID;

/** A text whose version is drawn anew with each change. */
@Entity(table = "made_draw")
public abstract class Draw {
    @Id
    public abstract long getId();

    @Column(length = 80)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    @Version
    public abstract UUID getVersion();
}
