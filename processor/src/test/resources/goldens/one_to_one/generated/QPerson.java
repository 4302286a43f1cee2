package registry;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Person} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QPerson extends EntityTable<Person, Integer> {
    /** The table under its own name. */
    public static final QPerson PERSON = new QPerson(null);

    public final NumericColumn<Integer> id = this.<Integer>number(0);
    public final ToOne<Person, Passport, QPassport> passport = this.<Passport, QPassport>toOne(1);

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

    /** The target of {@link #passport}, joined where its columns are used. */
    public QPassport passport() {
        return passport.pathTarget();
    }

    /** A new instance, which no session knows. */
    public static Person create() {
        return new PersonModel.MappedPerson();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final Person entity = new PersonModel.MappedPerson();

        private Builder() {}

        public Builder passport(@Nullable Passport passport) {
            entity.setPassport(passport);
            return this;
        }

        public Person build() {
            return entity;
        }
    }
}
