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
    public final ToOne<Profile, User, QUser> user = toOne(2);

    private QProfile(@Nullable TableSource source) {
        super(Profile.MODEL, source);
    }

    @Override
    public QProfile alias(String name) {
        return new QProfile(source(name));
    }

    @Override
    protected QProfile from(TableSource source) {
        return new QProfile(source);
    }
}
