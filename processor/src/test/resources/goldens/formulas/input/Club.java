package shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Convert;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Formula;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** People with something in common. */
@NullMarked
@Entity
public abstract class Club {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    /** How many belong to it. */
    @Formula("(select count(*) from member m where m.club_id = club.id)")
    public abstract long getSize();

    @Formula("(select max(m.joined) from member m where m.club_id = club.id)")
    public abstract @Nullable LocalDate getNewest();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Formula("name || '!'")
    @Convert(ShoutConverter.class)
    public abstract Shout getShout();

    @Column(precision = 10, scale = 2)
    public abstract BigDecimal getFee();

    public abstract void setFee(BigDecimal fee);

    @Formula("fee * 12")
    public BigDecimal yearlyFee() {
        return getFee().multiply(BigDecimal.valueOf(12));
    }

    @Formula("fee = 0 -- nothing to pay")
    public boolean isFree() {
        return getFee().signum() == 0;
    }

    @Relationship(backPopulates = "club")
    public abstract List<Member> getMembers();
}
