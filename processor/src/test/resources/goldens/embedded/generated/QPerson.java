package shop;

import dev.athanor.query.EmbeddedColumns;
import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ast.TableSource;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Person} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QPerson extends EntityTable<Person, Long> {
    /** The table under its own name. */
    public static final QPerson PERSON = new QPerson(null);

    public final NumericColumn<Long> id = this.<Long>number(0);
    public final HomeColumns home = new HomeColumns();
    public final WorkColumns work = new WorkColumns();

    private QPerson(@Nullable TableSource source) {
        super(PersonModel.MODEL, source);
    }

    @Override
    public QPerson alias(String name) {
        return new QPerson(source(name));
    }

    @Override
    protected QPerson from(TableSource source) {
        return new QPerson(source);
    }

    /** A new instance, which no session knows. */
    public static Person create() {
        return new PersonModel.MappedPerson();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** The columns of {@code home.position}. */
    public final class HomePositionColumns extends EmbeddedColumns<Position> {
        public final NumericColumn<Double> lat = number(3);
        public final NumericColumn<Double> lng = number(4);

        private HomePositionColumns() {
            super(QPerson.this, 3, 4);
        }

        @Override
        protected @Nullable Object[] parts(Position homePosition) {
            return new Object[] {homePosition.lat(), homePosition.lng()};
        }
    }

    /** The columns of {@code home}. */
    public final class HomeColumns extends EmbeddedColumns<Address> {
        public final StringColumn street = text(1);
        public final StringColumn city = text(2);
        public final HomePositionColumns position = new HomePositionColumns();

        private HomeColumns() {
            super(QPerson.this, 1, 2, 3, 4);
        }

        @Override
        protected @Nullable Object[] parts(Address home) {
            Position homePosition = home.position();
            return new Object[] {
                    home.street(),
                    home.city(),
                    homePosition == null ? null : homePosition.lat(),
                    homePosition == null ? null : homePosition.lng()
                    };
        }
    }

    /** The columns of {@code work.position}. */
    public final class WorkPositionColumns extends EmbeddedColumns<Position> {
        public final NumericColumn<Double> lat = number(7);
        public final NumericColumn<Double> lng = number(8);

        private WorkPositionColumns() {
            super(QPerson.this, 7, 8);
        }

        @Override
        protected @Nullable Object[] parts(Position workPosition) {
            return new Object[] {workPosition.lat(), workPosition.lng()};
        }
    }

    /** The columns of {@code work}. */
    public final class WorkColumns extends EmbeddedColumns<Address> {
        public final StringColumn street = text(5);
        public final StringColumn city = text(6);
        public final WorkPositionColumns position = new WorkPositionColumns();

        private WorkColumns() {
            super(QPerson.this, 5, 6, 7, 8);
        }

        @Override
        protected @Nullable Object[] parts(Address work) {
            Position workPosition = work.position();
            return new Object[] {
                    work.street(),
                    work.city(),
                    workPosition == null ? null : workPosition.lat(),
                    workPosition == null ? null : workPosition.lng()
                    };
        }
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final PersonModel.MappedPerson entity = new PersonModel.MappedPerson();

        private Builder() {}

        public Builder home(Address home) {
            entity.setHome(home);
            return this;
        }

        public Builder work(@Nullable Address work) {
            entity.athanor$work(work);
            return this;
        }

        public Person build() {
            return entity;
        }
    }
}
