package lending;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.NullMarked;

/** What a member has alone. */
@NullMarked
@Entity
public abstract class Card {
    @Id
    public abstract long getNumber();
}
