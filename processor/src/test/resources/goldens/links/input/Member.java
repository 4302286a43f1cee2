package lending;

import static dev.athanor.annotation.Cascade.ALL;
import static dev.athanor.annotation.Cascade.DELETE_ORPHAN;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The other end of an association entity, with a card of its own. */
@NullMarked
@Entity
public abstract class Member {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Relationship(backPopulates = "member", orderBy = "due desc")
    public abstract List<Loan> getLoans();

    @Relationship(
            index = true,
            singleParent = true,
            cascade = {ALL, DELETE_ORPHAN})
    public abstract @Nullable Card getCard();

    @Relationship(secondary = "voucher", inverseJoinColumn = "vouched_id", backPopulates = "vouchers")
    public abstract Set<Member> getVouched();

    @Relationship(backPopulates = "vouched")
    public abstract Set<Member> getVouchers();
}
