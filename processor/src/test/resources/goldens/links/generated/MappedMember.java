package lending;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.TrackedList;
import dev.athanor.spi.TrackedSet;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The instances of {@link Member}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class MappedMember extends Member implements MappedEntity {
    @Nullable Long id;
    @Nullable Long cardNumber;
    @Nullable TrackedList<Loan> loans;
    @Nullable Card card;
    @Nullable TrackedSet<Member> vouched;
    @Nullable TrackedSet<Member> vouchers;
    private int loaded;
    private int dirty;
    private @Nullable EntityOwner owner;

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public TrackedList<Loan> getLoans() {
        if (loans == null) {
            loans = new TrackedList<>(this, MemberModel.LOANS);
        }
        return loans;
    }

    @Override
    public @Nullable Card getCard() {
        athanor$load(3);
        return card;
    }

    @Override
    public TrackedSet<Member> getVouched() {
        if (vouched == null) {
            vouched = new TrackedSet<>(this, MemberModel.VOUCHED);
        }
        return vouched;
    }

    @Override
    public TrackedSet<Member> getVouchers() {
        if (vouchers == null) {
            vouchers = new TrackedSet<>(this, MemberModel.VOUCHERS);
        }
        return vouchers;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return MemberModel.MODEL;
    }

    @Override
    public @Nullable EntityOwner athanor$owner() {
        return owner;
    }

    @Override
    public void athanor$owner(@Nullable EntityOwner owner) {
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
