package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Product}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedProduct extends Product implements MappedEntity {
    Code code;
    String name;
    Money price;
    List<String> tags;
    int quantity;
    BigDecimal total;
    Year since;
    Instant changed;
    int version;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public Code getCode() {
        if (code == null) {
            Access.load(this, 0);
        }
        return code;
    }

    @Override
    public String getName() {
        athanor$load(1);
        return name;
    }

    @Override
    public Money getPrice() {
        athanor$load(2);
        return price;
    }

    @Override
    public void setPrice(Money price) {
        athanor$change(2, this.price, Access.required(this, 2, price));
        this.price = price;
    }

    @Override
    public List<String> getTags() {
        athanor$load(3);
        return tags;
    }

    @Override
    public void setTags(List<String> tags) {
        athanor$change(3, this.tags, tags);
        this.tags = Access.copy(this, 3, tags);
    }

    @Override
    public int getQuantity() {
        athanor$load(4);
        return quantity;
    }

    @Override
    public BigDecimal getTotal() {
        athanor$load(5);
        return total;
    }

    @Override
    public Year getSince() {
        athanor$load(6);
        return since;
    }

    @Override
    public Instant getChanged() {
        athanor$load(7);
        return changed;
    }

    @Override
    public int getVersion() {
        athanor$load(8);
        return version;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return ProductModel.MODEL;
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
