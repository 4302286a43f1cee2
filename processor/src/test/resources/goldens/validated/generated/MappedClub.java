package demo;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.TrackedList;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Club}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedClub extends Club implements MappedEntity {
    Long id;
    String name;
    TrackedList<Contact> contacts;
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
    public TrackedList<Contact> getContacts() {
        if (contacts == null) {
            contacts = new TrackedList<Contact>(this, ClubModel.CONTACTS);
        }
        return contacts;
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

    @Override
    public String toString() {
        return EntityText.of(this);
    }
}
