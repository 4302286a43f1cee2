package world;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.TrackedList;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Country}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedCountry implements Country, MappedEntity {
    String code;
    String name;
    Long population;
    TrackedList<Country> neighbours;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public String code() {
        if (code == null) {
            Access.load(this, 0);
        }
        return code;
    }

    @Override
    public void code(String code) {
        athanor$change(0, this.code, Access.required(this, 0, code));
        this.code = code;
    }

    @Override
    public String name() {
        athanor$load(1);
        return name;
    }

    @Override
    public void name(String name) {
        athanor$change(1, this.name, Access.required(this, 1, name));
        this.name = name;
    }

    @Override
    public Long population() {
        athanor$load(2);
        return population;
    }

    @Override
    public void population(Long population) {
        athanor$change(2, this.population, population);
        this.population = population;
    }

    @Override
    public TrackedList<Country> neighbours() {
        if (neighbours == null) {
            neighbours = new TrackedList<Country>(this, CountryModel.NEIGHBOURS);
        }
        return neighbours;
    }

    @Override
    public void neighbours(Collection<Country> neighbours) {
        Access.required(this, 3, neighbours);
        neighbours().replaceWith(List.copyOf(neighbours));
    }

    @Override
    public EntityModel<?> athanor$model() {
        return CountryModel.MODEL;
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
