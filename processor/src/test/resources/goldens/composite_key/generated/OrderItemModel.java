package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.ObjectKeyModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedSet;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link OrderItem}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
public final class OrderItemModel extends ObjectKeyModel<OrderItem> {
    static final TableDef TABLE = define();
    static final RelationshipModel ORDER = RelationshipModel.toOne(3, "order", 0).required().backPopulates("items");

    static final RelationshipModel DELIVERIES =
            RelationshipModel.oneToMany(4, "deliveries", "item_order_number", "item_line")
                    .backPopulates("item")
                    .asSet();

    /** The one instance. */
    public static final OrderItemModel MODEL = new OrderItemModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x7L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public OrderItemModel() {
        super(OrderItem.class, TABLE,
                columnsOf(TABLE, "orderNumber", "line", "price"),
                ORDER, DELIVERIES);
    }

    private static TableDef define() {
        var table = TableDef.builder("order_item");
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
    public Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, Object value) {
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
    public Object key(MappedEntity entity) {
        MappedOrderItem e = (MappedOrderItem) entity;
        return e.orderNumber == null || !Masks.isLoaded(e, 1) ? null : new QOrderItem.Key(e.orderNumber, e.line);
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedOrderItem e = new MappedOrderItem();
        e.order = null;
        e.deliveries = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public Object readKey(RowReader row, int at) throws SQLException {
        String orderNumber = row.getString(at);
        Integer line = row.getIntOrNull(at + 1);
        return orderNumber == null || line == null ? null : new QOrderItem.Key(orderNumber, line);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedOrderItem e = (MappedOrderItem) entity;
        QOrderItem.Key k = (QOrderItem.Key) key;
        e.orderNumber = k.orderNumber();
        e.line = k.line();
        e.price = row.getBigDecimal(at + 2, 4);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link OrderItem}. The number of an attribute is its place among the fields. */
    static final class MappedOrderItem extends OrderItem implements MappedEntity {
        String orderNumber;
        int line;
        BigDecimal price;
        Order order;
        TrackedSet<Delivery> deliveries;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public String getOrderNumber() {
            if (orderNumber == null) {
                Access.load(this, 0);
            }
            return orderNumber;
        }

        @Override
        public int getLine() {
            return line;
        }

        @Override
        public void setLine(int line) {
            athanor$change(1, this.line, line);
            this.line = line;
        }

        @Override
        public BigDecimal getPrice() {
            athanor$load(2);
            return price;
        }

        @Override
        public void setPrice(BigDecimal price) {
            athanor$change(2, this.price, Access.required(this, 2, price));
            this.price = price;
        }

        @Override
        public Order getOrder() {
            athanor$load(3);
            return order;
        }

        @Override
        public void setOrder(Order order) {
            athanor$change(3, this.order, Access.required(this, 3, order));
            Order before = this.order;
            this.order = order;
            OrderItemModel.ORDER.replaced(this, before, order);
        }

        @Override
        public TrackedSet<Delivery> getDeliveries() {
            if (deliveries == null) {
                deliveries = new TrackedSet<Delivery>(this, OrderItemModel.DELIVERIES);
            }
            return deliveries;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return OrderItemModel.MODEL;
        }

        @Override
        public EntityOwner athanor$owner() {
            return owner;
        }

        @Override
        public void athanor$owner(EntityOwner owner) {
            this.owner = owner;
        }

        @Override
        public long athanor$mask(int which) {
            return (which == 0 ? loaded : dirty) & 0xFFFFFFFFL;
        }

        @Override
        public void athanor$mask(int which, long bits) {
            if (which == 0) {
                loaded = (int) bits;
            } else {
                dirty = (int) bits;
            }
        }

        private void athanor$load(int attribute) {
            if ((loaded & 1 << attribute) == 0) {
                Access.load(this, attribute);
            }
        }

        private void athanor$change(int attribute, Object before, Object after) {
            if (owner != null) {
                owner.changing(this, attribute, before, after);
            }
            loaded |= 1 << attribute;
        }

        @Override
        public String toString() {
            return MappedEntity.textOf(this);
        }
    }
}
