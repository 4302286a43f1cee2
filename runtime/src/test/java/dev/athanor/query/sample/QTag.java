package dev.athanor.query.sample;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ast.TableSource;
import org.jspecify.annotations.Nullable;

/** {@link Tag} in queries. */
public final class QTag extends EntityTable<Tag, Long> {
    public static final QTag TAG = new QTag(null);

    public final NumericColumn<Long> id = number(0);
    public final StringColumn label = text(1);
    public final ToMany<Tag, Item, QItem> items = toMany(2);

    private QTag(@Nullable TableSource source) {
        super(Tag.MODEL, source);
    }

    @Override
    public QTag alias(String name) {
        return new QTag(source(name));
    }

    @Override
    protected QTag from(TableSource source) {
        return new QTag(source);
    }
}
