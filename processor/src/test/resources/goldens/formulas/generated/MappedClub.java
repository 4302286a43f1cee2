package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.TrackedList;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Club}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedClub extends Club implements MappedEntity {
    Long id;
    String name;
    BigDecimal fee;
    long size;
    LocalDate newest;
    Shout shout;
    TrackedList<Member> members;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getName() {
        athanor$load(1);
        return name;
    }

    @Override
    public void setName(String name) {
        athanor$change(1, this.name, Access.required(this, 1, name));
        this.name = name;
    }

    @Override
    public BigDecimal getFee() {
        athanor$load(2);
        return fee;
    }

    @Override
    public void setFee(BigDecimal fee) {
        athanor$change(2, this.fee, Access.required(this, 2, fee));
        this.fee = fee;
    }

    @Override
    public long getSize() {
        athanor$load(3);
        return size;
    }

    @Override
    public LocalDate getNewest() {
        athanor$load(4);
        return newest;
    }

    @Override
    public Shout getShout() {
        athanor$load(5);
        return shout;
    }

    @Override
    public TrackedList<Member> getMembers() {
        if (members == null) {
            members = new TrackedList<Member>(this, ClubModel.MEMBERS);
        }
        return members;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return ClubModel.MODEL;
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

    private void athanor$change(int attribute, Object before, Object after) {
        if (owner != null) {
            owner.changing(this, attribute, before, after);
        }
        loaded |= 1 << attribute;
    }

    @Override
    public String toString() {
        return EntityText.of(this);
    }
}
