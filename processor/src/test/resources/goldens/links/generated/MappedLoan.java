package lending;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Loan}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedLoan extends Loan implements MappedEntity {
    Long copyId;
    Long memberId;
    LocalDate due;
    Copy copy;
    Member member;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public Long getCopyId() {
        if (copyId == null) {
            Access.load(this, 0);
        }
        return copyId;
    }

    @Override
    public Long getMemberId() {
        if (memberId == null) {
            Access.load(this, 1);
        }
        return memberId;
    }

    @Override
    public LocalDate getDue() {
        athanor$load(2);
        return due;
    }

    @Override
    public Copy getCopy() {
        athanor$load(3);
        return copy;
    }

    @Override
    public Member getMember() {
        athanor$load(4);
        return member;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return LoanModel.MODEL;
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
