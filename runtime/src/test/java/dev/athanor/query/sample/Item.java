package dev.athanor.query.sample;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item with a key of two columns, another item of the same table that replaces it, and tags. */
public final class Item extends SampleObject {
    static final TableDef ITEM_TAG = TableDef.of(
                    "item_tag",
                    ColumnDef.of("order_id", Types.LONG),
                    ColumnDef.of("line", Types.INTEGER),
                    ColumnDef.of("tag_id", Types.LONG))
            .primaryKey("order_id", "line", "tag_id")
            .foreignKey(List.of("order_id", "line"), "item", List.of("order_id", "line"))
            .foreignKey(List.of("tag_id"), "tag", List.of("id"));

    static final EntityModel<Item> MODEL = SampleModel.of(
            Item.class,
            () -> QItem.ITEM,
            attribute -> attribute == 4 ? Item.MODEL : Tag.MODEL,
            TableDef.of(
                            "item",
                            ColumnDef.of("order_id", Types.LONG),
                            ColumnDef.of("line", Types.INTEGER),
                            ColumnDef.of("other_order_id", Types.LONG).orNull(),
                            ColumnDef.of("other_line", Types.INTEGER).orNull())
                    .primaryKey("order_id", "line")
                    .foreignKey(List.of("other_order_id", "other_line"), "item", List.of("order_id", "line")),
            List.of("orderId", "line", "other", "other"),
            RelationshipModel.toOne(4, "other", 2, 3),
            RelationshipModel.manyToMany(
                            5, "tags", new LinkTable(ITEM_TAG, List.of("order_id", "line"), List.of("tag_id")))
                    .backPopulates("items"));

    private Item() {
        super(MODEL);
    }

    /** A transient item. */
    public static Item of(@Nullable Long orderId, @Nullable Integer line) {
        Item item = new Item();
        item.put(0, orderId);
        item.put(1, line);
        return item;
    }
}
