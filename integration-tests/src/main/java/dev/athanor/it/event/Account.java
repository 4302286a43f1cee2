package dev.athanor.it.event;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account, its postings, which go with it, and its notes, which only it knows of. */
@Entity
public abstract class Account implements Stamped {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getOwner();

    public abstract void setOwner(String owner);

    @Default("open")
    @Column(length = 10)
    public abstract String getStatus();

    public abstract void setStatus(String status);

    @Relationship(
            backPopulates = "account",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract List<Posting> getPostings();

    @Relationship(foreignKey = "accountId")
    public abstract List<Memo> getMemos();

    static String open() {
        return "open";
    }
}
