package shop;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Address} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QAddress extends EntityTable<Address, Long> {
    /** The table under its own name. */
    public static final QAddress ADDRESS = new QAddress(null);

    public final NumericColumn<Long> id = this.<Long>number(0);
    public final StringColumn emailAddress = text(1);
    public final NumericColumn<Long> userId = this.<Long>number(2);
    public final ToOne<Address, User, QUser> user = this.<User, QUser>toOne(3);

    private QAddress(@Nullable TableSource source) {
        super(AddressModel.MODEL, source);
    }

    @Override
    public QAddress alias(String name) {
        return new QAddress(source(name));
    }

    @Override
    protected QAddress from(TableSource source) {
        return new QAddress(source);
    }

    /** The target of {@link #user}, joined where its columns are used. */
    public QUser user() {
        return user.pathTarget();
    }

    /** A new instance, which no session knows. */
    public static Address create() {
        return new AddressModel.MappedAddress();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final Address entity = new AddressModel.MappedAddress();

        private Builder() {}

        public Builder emailAddress(String emailAddress) {
            entity.setEmailAddress(emailAddress);
            return this;
        }

        public Builder user(@Nullable User user) {
            entity.setUser(user);
            return this;
        }

        public Address build() {
            return entity;
        }
    }
}
