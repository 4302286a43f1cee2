package registry;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.Masks;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Passport} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QPassport extends EntityTable<Passport, String> {
    /** The table under its own name. */
    public static final QPassport PASSPORT = new QPassport(null);

    public final StringColumn number = text(0);
    public final NumericColumn<Integer> holderId = this.<Integer>number(1);
    public final ToOne<Passport, Person, QPerson> holder = this.<Person, QPerson>toOne(2);

    private QPassport(@Nullable TableSource source) {
        super(PassportModel.MODEL, source);
    }

    @Override
    public QPassport alias(String name) {
        return new QPassport(source(name));
    }

    @Override
    protected QPassport from(TableSource source) {
        return new QPassport(source);
    }

    /** The target of {@link #holder}, joined where its columns are used. */
    public QPerson holder() {
        return holder.pathTarget();
    }

    /** A new instance, which no session knows. */
    public static Passport create() {
        return new PassportModel.MappedPassport();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final PassportModel.MappedPassport entity = new PassportModel.MappedPassport();

        private Builder() {}

        public Builder number(String number) {
            Access.required(entity, 0, number);
            entity.number = number;
            Masks.setLoaded(entity, 0, true);
            return this;
        }

        public Builder holder(Person holder) {
            Access.required(entity, 2, holder);
            Person before = entity.holder;
            entity.holder = holder;
            Masks.setLoaded(entity, 2, true);
            PassportModel.HOLDER.replaced(entity, before, holder);
            return this;
        }

        public Passport build() {
            return entity;
        }
    }
}
