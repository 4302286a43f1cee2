package dev.athanor.it.board;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Computed;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OnUpdate;
import dev.athanor.annotation.ServerDefault;
import dev.athanor.annotation.Version;

/** A count with a version, and columns that are made in each of the ways. */
@Entity
public abstract class Tally {
    @Id
    @Column(length = 20)
    public abstract String getName();

    public abstract void setName(String name);

    public abstract int getCounted();

    public abstract void setCounted(int counted);

    @Computed("counted * 2")
    public abstract int getDoubled();

    @Default("one")
    @OnUpdate("two")
    public abstract int getChanges();

    @ServerDefault("5")
    public abstract int getWeight();

    public abstract void setWeight(int weight);

    @Version
    public abstract int getVersion();

    static int one() {
        return 1;
    }

    static int two() {
        return 2;
    }
}
