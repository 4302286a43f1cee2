package dev.athanor.query.sample;

import dev.athanor.query.BooleanColumn;
import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.TemporalColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** {@link User} in queries. */
public final class QUser extends EntityTable<User, Long> {
    public static final QUser USER = new QUser(null);

    public final NumericColumn<Long> id = number(0);
    public final StringColumn name = text(1);
    public final StringColumn fullname = text(2);
    public final BooleanColumn deleted = bool(3);
    public final TemporalColumn<LocalDateTime> lastLogin = temporal(4);
    public final NumericColumn<Integer> age = number(5);
    public final StringColumn note = text(6);
    public final ToMany<User, Address, QAddress> addresses = toMany(7);
    public final ToOne<User, Profile, QProfile> profile = toOne(8);

    private QUser(@Nullable TableSource source) {
        super(User.MODEL, source);
    }

    @Override
    public QUser alias(String name) {
        return new QUser(source(name));
    }

    @Override
    protected QUser from(TableSource source) {
        return new QUser(source);
    }
}
