package dev.athanor.query.sample;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import org.jspecify.annotations.Nullable;

/** {@link Address} in queries. */
public final class QAddress extends EntityTable<Address, Long> {
    public static final QAddress ADDRESS = new QAddress(null);

    public final NumericColumn<Long> id = number(0);
    public final StringColumn emailAddress = text(1);
    public final NumericColumn<Long> userId = number(2);
    public final ToOne<Address, User, QUser> user = toOne(3);

    private QAddress(@Nullable TableSource source) {
        super(Address.MODEL, source);
    }

    @Override
    public QAddress alias(String name) {
        return new QAddress(source(name));
    }

    @Override
    protected QAddress from(TableSource source) {
        return new QAddress(source);
    }
}
