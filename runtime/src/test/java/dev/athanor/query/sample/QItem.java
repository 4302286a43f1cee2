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
    public final ToOne<Item, Item, QItem> other = toOne(4, QItem::new_);
    public final ToMany<Item, Tag, QTag> tags = toMany(5, QTag::new_);

    private QItem(@Nullable TableSource source) {
        super(Item.MODEL, source);
    }

    public static QItem new_(@Nullable TableSource source) {
        return new QItem(source);
    }

    @Override
    public QItem alias(String name) {
        return new QItem(source(name));
    }
}
