package lending;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.TrackedList;
import dev.athanor.spi.TrackedSet;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Member}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedMember extends Member implements MappedEntity {
    Long id;
    Long cardNumber;
    TrackedList<Loan> loans;
    Card card;
    TrackedSet<Member> vouched;
    TrackedSet<Member> vouchers;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public TrackedList<Loan> getLoans() {
        if (loans == null) {
            loans = new TrackedList<Loan>(this, MemberModel.LOANS);
        }
        return loans;
    }

    @Override
    public Card getCard() {
        athanor$load(3);
        return card;
    }

    @Override
    public TrackedSet<Member> getVouched() {
        if (vouched == null) {
            vouched = new TrackedSet<Member>(this, MemberModel.VOUCHED);
        }
        return vouched;
    }

    @Override
    public TrackedSet<Member> getVouchers() {
        if (vouchers == null) {
            vouchers = new TrackedSet<Member>(this, MemberModel.VOUCHERS);
        }
        return vouchers;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return MemberModel.MODEL;
    }

    @Override
    public EntityOwner athanor$owner() {
        return owner;
    }

    @Override
    public void athanor$owner(EntityOwner owner) {
        this.owner = owner;
    }

    @Override
    public long athanor$mask(int which) {
        return (which == 0 ? loaded : dirty) & 0xFFFFFFFFL;
    }

    @Override
    public void athanor$mask(int which, long bits) {
        if (which == 0) {
            loaded = (int) bits;
        } else {
            dirty = (int) bits;
        }
    }

    private void athanor$load(int attribute) {
        if ((loaded & 1 << attribute) == 0) {
            Access.load(this, attribute);
        }
    }

    @Override
    public String toString() {
        return EntityText.of(this);
    }
}
