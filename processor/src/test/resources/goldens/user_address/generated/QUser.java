package shop;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ast.TableSource;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link User} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QUser extends EntityTable<User, Long> {
    /** The table under its own name. */
    public static final QUser USER = new QUser(null);

    public final NumericColumn<Long> id = this.<Long>number(0);
    public final StringColumn name = text(1);
    public final StringColumn fullname = text(2);
    public final ToMany<User, Address, QAddress> addresses = this.<Address, QAddress>toMany(3);

    private QUser(@Nullable TableSource source) {
        super(UserModel.MODEL, source);
    }

    @Override
    public QUser alias(String name) {
        return new QUser(source(name));
    }

    @Override
    protected QUser from(TableSource source) {
        return new QUser(source);
    }

    /** A new instance, which no session knows. */
    public static User create() {
        return new UserModel.MappedUser();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final User entity = new UserModel.MappedUser();

        private Builder() {}

        public Builder name(String name) {
            entity.setName(name);
            return this;
        }

        public Builder fullname(@Nullable String fullname) {
            entity.setFullname(fullname);
            return this;
        }

        public Builder addresses(Address... addresses) {
            for (Address one : addresses) {
                entity.getAddresses().add(one);
            }
            return this;
        }

        public Builder addresses(Collection<? extends Address> addresses) {
            entity.getAddresses().addAll(addresses);
            return this;
        }

        public User build() {
            return entity;
        }
    }
}
