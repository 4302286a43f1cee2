package lending;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;

/** An association entity: its key is two foreign keys, and it has a column of its own. */
@NullMarked
@Entity
public abstract class Loan {
    @Id
    @ForeignKey("copy")
    public abstract Long getCopyId();

    @Id
    @ForeignKey("member")
    public abstract Long getMemberId();

    public abstract LocalDate getDue();

    @Relationship(backPopulates = "loans")
    public abstract Copy getCopy();

    @Relationship(backPopulates = "loans", index = true)
    public abstract Member getMember();
}
