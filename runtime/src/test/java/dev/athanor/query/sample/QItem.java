package dev.athanor.query.sample;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.CompositeKey;
import org.jspecify.annotations.Nullable;

/** {@link Item} in queries. */
public final class QItem extends EntityTable<Item, CompositeKey> {
    public static final QItem ITEM = new QItem(null);

    public final NumericColumn<Long> orderId = number(0);
    public final NumericColumn<Integer> line = number(1);
    public final ToOne<Item, Item, QItem> other = toOne(4);
    public final ToMany<Item, Tag, QTag> tags = toMany(5);

    private QItem(@Nullable TableSource source) {
        super(Item.MODEL, source);
    }

    @Override
    public QItem alias(String name) {
        return new QItem(source(name));
    }

    @Override
    protected QItem from(TableSource source) {
        return new QItem(source);
    }
}
