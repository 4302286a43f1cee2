package registry;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Person}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedPerson extends Person implements MappedEntity {
    Integer id;
    Passport passport;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public Integer getId() {
        return id;
    }

    @Override
    public Passport getPassport() {
        athanor$load(1);
        return passport;
    }

    @Override
    public void setPassport(Passport passport) {
        athanor$change(1, this.passport, passport);
        Passport before = this.passport;
        this.passport = passport;
        PersonModel.PASSPORT.replaced(this, before, passport);
    }

    @Override
    public EntityModel<?> athanor$model() {
        return PersonModel.MODEL;
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
