package demo;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Contact}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedContact extends Contact implements MappedEntity {
    Long id;
    String name;
    String mail;
    Long clubId;
    Club club;
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
        Access.required(this, 1, name);
        name = trimmed(name);
        athanor$change(1, this.name, Access.required(this, 1, name));
        this.name = name;
    }

    @Override
    public String getMail() {
        athanor$load(2);
        return mail;
    }

    @Override
    public Club getClub() {
        athanor$load(4);
        return club;
    }

    @Override
    public void setClub(Club club) {
        club = open(club);
        athanor$change(4, this.club, club);
        Club before = this.club;
        this.club = club;
        ContactModel.CLUB.replaced(this, before, club);
    }

    @Override
    public EntityModel<?> athanor$model() {
        return ContactModel.MODEL;
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
