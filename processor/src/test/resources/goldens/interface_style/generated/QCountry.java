package world;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ast.TableSource;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Country} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class QCountry extends EntityTable<Country, String> {
    /** The table under its own name. */
    public static final QCountry COUNTRY = new QCountry(null);

    public final StringColumn code = text(0);
    public final StringColumn name = text(1);
    public final NumericColumn<Long> population = this.<Long>number(2);
    public final ToMany<Country, Country, QCountry> neighbours = this.<Country, QCountry>toMany(3);

    private QCountry(@Nullable TableSource source) {
        super(CountryModel.MODEL, source);
    }

    @Override
    public QCountry alias(String name) {
        return new QCountry(source(name));
    }

    @Override
    protected QCountry from(TableSource source) {
        return new QCountry(source);
    }

    /** A new instance, which no session knows. */
    public static Country create() {
        return new CountryModel.MappedCountry();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final Country entity = new CountryModel.MappedCountry();

        private Builder() {}

        public Builder code(String code) {
            entity.code(code);
            return this;
        }

        public Builder name(String name) {
            entity.name(name);
            return this;
        }

        public Builder population(@Nullable Long population) {
            entity.population(population);
            return this;
        }

        public Builder neighbours(Country... neighbours) {
            for (Country one : neighbours) {
                entity.neighbours().add(one);
            }
            return this;
        }

        public Builder neighbours(Collection<? extends Country> neighbours) {
            entity.neighbours().addAll(neighbours);
            return this;
        }

        public Country build() {
            return entity;
        }
    }
}
