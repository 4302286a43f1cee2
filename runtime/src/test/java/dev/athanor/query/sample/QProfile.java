package dev.athanor.query.sample;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import org.jspecify.annotations.Nullable;

/** {@link Profile} in queries. */
public final class QProfile extends EntityTable<Profile, Long> {
    public static final QProfile PROFILE = new QProfile(null);

    public final NumericColumn<Long> id = number(0);
    public final NumericColumn<Long> userId = number(1);
    public final ToOne<Profile, User, QUser> user = toOne(2, QUser::new_);

    private QProfile(@Nullable TableSource source) {
        super(Profile.MODEL, source);
    }

    public static QProfile new_(@Nullable TableSource source) {
        return new QProfile(source);
    }

    @Override
    public QProfile alias(String name) {
        return new QProfile(source(name));
    }
}
