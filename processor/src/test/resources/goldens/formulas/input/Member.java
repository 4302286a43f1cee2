package shop;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Member {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract LocalDate getJoined();

    @Relationship(backPopulates = "members", index = true)
    public abstract @Nullable Club getClub();

    public abstract void setClub(@Nullable Club club);
}
