package shop;

import dev.athanor.query.Column;
import dev.athanor.query.ComparableColumn;
import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.TemporalColumn;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.Masks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Product} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QProduct extends EntityTable<Product, Code> {
    /** The table under its own name. */
    public static final QProduct PRODUCT = new QProduct(null);

    public final Column<Code> code = this.<Code>column(0);
    public final StringColumn name = text(1);
    public final Column<Money> price = this.<Money>column(2);
    public final Column<List<String>> tags = this.<List<String>>column(3);
    public final NumericColumn<Integer> quantity = this.<Integer>number(4);
    public final NumericColumn<BigDecimal> total = this.<BigDecimal>number(5);
    public final ComparableColumn<Year> since = this.<Year>comparable(6);
    public final TemporalColumn<Instant> changed = this.<Instant>temporal(7);
    public final NumericColumn<Integer> version = this.<Integer>number(8);

    private QProduct(@Nullable TableSource source) {
        super(ProductModel.MODEL, source);
    }

    @Override
    public QProduct alias(String name) {
        return new QProduct(source(name));
    }

    @Override
    protected QProduct from(TableSource source) {
        return new QProduct(source);
    }

    /** A new instance, which no session knows. */
    public static Product create() {
        return new ProductModel.MappedProduct();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final ProductModel.MappedProduct entity = new ProductModel.MappedProduct();

        private Builder() {}

        public Builder code(Code code) {
            Access.required(entity, 0, code);
            entity.code = code;
            Masks.setLoaded(entity, 0, true);
            return this;
        }

        public Builder name(String name) {
            Access.required(entity, 1, name);
            entity.name = name;
            Masks.setLoaded(entity, 1, true);
            return this;
        }

        public Builder price(Money price) {
            entity.setPrice(price);
            return this;
        }

        public Builder tags(@Nullable List<String> tags) {
            entity.setTags(tags);
            return this;
        }

        public Builder quantity(int quantity) {
            entity.quantity = quantity;
            Masks.setLoaded(entity, 4, true);
            return this;
        }

        public Builder since(Year since) {
            Access.required(entity, 6, since);
            entity.since = since;
            Masks.setLoaded(entity, 6, true);
            return this;
        }

        public Builder changed(Instant changed) {
            entity.changed = changed;
            Masks.setLoaded(entity, 7, changed != null);
            return this;
        }

        public Product build() {
            return entity;
        }
    }
}
