package shop;

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
    Long id;
    String homeStreet;
    String homeCity;
    Double homePositionLat;
    Double homePositionLng;
    String workStreet;
    String workCity;
    Double workPositionLat;
    Double workPositionLng;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public Address getHome() {
        Access.loadAll(this, 1, 4);
        Position homePosition = Access.allNull(homePositionLat, homePositionLng)
                        ? null
                        : new Position(
                                Access.component(this, 3, homePositionLat),
                                Access.component(this, 4, homePositionLng));
        return new Address(homeStreet, Access.component(this, 2, homeCity), homePosition);
    }

    @Override
    public void setHome(Address home) {
        Access.embedded(this, "home", home);
        String homeStreet = home.street();
        String homeCity = Access.requiredPart(this, 2, home.city());
        Position homePosition = home.position();
        Double homePositionLat = homePosition == null ? null : homePosition.lat();
        Double homePositionLng = homePosition == null ? null : homePosition.lng();
        athanor$change(1, this.homeStreet, homeStreet);
        this.homeStreet = homeStreet;
        athanor$change(2, this.homeCity, homeCity);
        this.homeCity = homeCity;
        athanor$change(3, this.homePositionLat, homePositionLat);
        this.homePositionLat = homePositionLat;
        athanor$change(4, this.homePositionLng, homePositionLng);
        this.homePositionLng = homePositionLng;
    }

    @Override
    public Address getWork() {
        Access.loadAll(this, 5, 8);
        if (Access.allNull(workStreet, workCity, workPositionLat, workPositionLng)) {
            return null;
        }
        Position workPosition = Access.allNull(workPositionLat, workPositionLng)
                        ? null
                        : new Position(
                                Access.component(this, 7, workPositionLat),
                                Access.component(this, 8, workPositionLng));
        return new Address(workStreet, Access.component(this, 6, workCity), workPosition);
    }

    void athanor$work(Address work) {
        String workStreet = work == null ? null : work.street();
        String workCity = work == null ? null : Access.requiredPart(this, 6, work.city());
        Position workPosition = work == null ? null : work.position();
        Double workPositionLat = workPosition == null ? null : workPosition.lat();
        Double workPositionLng = workPosition == null ? null : workPosition.lng();
        athanor$change(5, this.workStreet, workStreet);
        this.workStreet = workStreet;
        athanor$change(6, this.workCity, workCity);
        this.workCity = workCity;
        athanor$change(7, this.workPositionLat, workPositionLat);
        this.workPositionLat = workPositionLat;
        athanor$change(8, this.workPositionLng, workPositionLng);
        this.workPositionLng = workPositionLng;
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
