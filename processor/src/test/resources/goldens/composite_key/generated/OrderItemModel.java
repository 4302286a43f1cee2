package shop;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedSet;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link OrderItem}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class OrderItemModel extends EntityModel<OrderItem> {
    static final TableDef TABLE = define();
    static final RelationshipModel ORDER = RelationshipModel.toOne(3, "order", 0).required().backPopulates("items");

    static final RelationshipModel DELIVERIES = RelationshipModel.oneToMany(
                    4, "deliveries", "item_order_number", "item_line")
            .backPopulates("item")
            .asSet();

    /** The one instance. */
    public static final OrderItemModel MODEL = new OrderItemModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public OrderItemModel() {
        super(OrderItem.class, TABLE, new OrderItemRowMapper(),
                ColumnModel.all(TABLE, "orderNumber", "line", "price"),
                ORDER, DELIVERIES);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("order_item");
        table.column("order_number", Types.STRING).length(12);
        table.column("line", Types.INTEGER);
        table.column("price", Types.decimal(4)).digits(19, 4);
        table.primaryKey("order_number", "line");
        table.foreignKey("order_number").references("purchase_order", "number");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<OrderItem> canonical() {
        return MODEL;
    }

    @Override
    public QOrderItem queryType() {
        return QOrderItem.ORDER_ITEM;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 3 -> OrderModel.MODEL;
            case 4 -> DeliveryModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public @Nullable Object get(MappedEntity entity, int attribute) {
        MappedOrderItem e = (MappedOrderItem) entity;
        return switch (attribute) {
            case 0 -> e.orderNumber;
            case 1 -> e.line;
            case 2 -> e.price;
            case 3 -> e.order;
            case 4 -> e.deliveries;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
        MappedOrderItem e = (MappedOrderItem) entity;
        switch (attribute) {
            case 0 -> e.orderNumber = (String) value;
            case 1 -> e.line = value == null ? 0 : (int) value;
            case 2 -> e.price = (BigDecimal) value;
            case 3 -> e.order = (Order) value;
            case 4 -> e.deliveries = (TrackedSet<Delivery>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedOrderItem e = (MappedOrderItem) entity;
        switch (column) {
            case 0 -> out.setString(index, e.orderNumber);
            case 1 -> out.setInt(index, e.line);
            case 2 -> out.setBigDecimal(index, e.price);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public Object keyOf(Object... parts) {
        return new QOrderItem.Key((String) parts[0], (Integer) parts[1]);
    }

    @Override
    public @Nullable Object key(MappedEntity entity) {
        MappedOrderItem e = (MappedOrderItem) entity;
        return e.orderNumber == null || !Masks.isLoaded(e, 1) ? null : new QOrderItem.Key(e.orderNumber, e.line);
    }
}
