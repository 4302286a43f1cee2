package dev.athanor.it.made;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Version;

/** A text whose version is what a method gives. */
@Entity(table = "made_memo")
public abstract class Memo {
    private static int last;
    private static boolean stuck;

    @Id
    public abstract long getId();

    @Column(length = 80)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    @Version("next")
    @Column(length = 20)
    public abstract String getVersion();

    static String next() {
        return "v" + (stuck ? last : ++last);
    }

    /** Lets the method give the same version again, or another one each time. */
    public static void stick(boolean same) {
        stuck = same;
    }
}
