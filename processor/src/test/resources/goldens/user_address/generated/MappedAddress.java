package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Address}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedAddress extends Address implements MappedEntity {
    Long id;
    String emailAddress;
    Long userId;
    User user;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getEmailAddress() {
        athanor$load(1);
        return emailAddress;
    }

    @Override
    public void setEmailAddress(String emailAddress) {
        athanor$change(1, this.emailAddress, Access.required(this, 1, emailAddress));
        this.emailAddress = emailAddress;
    }

    @Override
    public Long getUserId() {
        athanor$load(2);
        return userId;
    }

    @Override
    public User getUser() {
        athanor$load(3);
        return user;
    }

    @Override
    public void setUser(User user) {
        athanor$change(3, this.user, user);
        User before = this.user;
        this.user = user;
        AddressModel.USER.replaced(this, before, user);
    }

    @Override
    public EntityModel<?> athanor$model() {
        return AddressModel.MODEL;
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
