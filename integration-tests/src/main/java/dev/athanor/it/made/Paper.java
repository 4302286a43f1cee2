package dev.athanor.it.made;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ServerDefault;
import dev.athanor.annotation.Version;

/** A text whose version a trigger of the database counts. */
@Entity(table = "made_paper")
public abstract class Paper {
    @Id
    public abstract long getId();

    @Column(length = 80)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    @Version
    @ServerDefault("1")
    @Column(readOnly = true)
    public abstract int getVersion();
}
