package shop;

import dev.athanor.annotation.Cascade;
import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.ObjectKeyModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Order}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
public final class OrderModel extends ObjectKeyModel<Order> {
    static final TableDef TABLE = define();

    static final RelationshipModel ITEMS =
            RelationshipModel.oneToMany(2, "items", "order_number").backPopulates("order").cascade(Cascade.ALL);

    /** The one instance. */
    public static final OrderModel MODEL = new OrderModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public OrderModel() {
        super(Order.class, TABLE,
                columnsOf(TABLE, "number", "placedOn"),
                ITEMS);
    }

    private static TableDef define() {
        var table = TableDef.builder("purchase_order");
        table.column("number", Types.STRING).length(12);
        table.column("placed_on", Types.LOCAL_DATE);
        table.primaryKey("number");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Order> canonical() {
        return MODEL;
    }

    @Override
    public QOrder queryType() {
        return QOrder.ORDER;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 2 -> OrderItemModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedOrder e = (MappedOrder) entity;
        return switch (attribute) {
            case 0 -> e.number;
            case 1 -> e.placedOn;
            case 2 -> e.items;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedOrder e = (MappedOrder) entity;
        switch (attribute) {
            case 0 -> e.number = (String) value;
            case 1 -> e.placedOn = (LocalDate) value;
            case 2 -> e.items = (TrackedList<OrderItem>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedOrder e = (MappedOrder) entity;
        switch (column) {
            case 0 -> out.setString(index, e.number);
            case 1 -> out.setLocalDate(index, e.placedOn);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedOrder e = new MappedOrder();
        e.items = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public Object readKey(RowReader row, int at) throws SQLException {
        return row.getString(at);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedOrder e = (MappedOrder) entity;
        e.number = (String) key;
        e.placedOn = row.getLocalDate(at + 1);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Order}. The number of an attribute is its place among the fields. */
    static final class MappedOrder extends Order implements MappedEntity {
        String number;
        LocalDate placedOn;
        TrackedList<OrderItem> items;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public String getNumber() {
            if (number == null) {
                Access.load(this, 0);
            }
            return number;
        }

        @Override
        public LocalDate getPlacedOn() {
            athanor$load(1);
            return placedOn;
        }

        @Override
        public TrackedList<OrderItem> getItems() {
            if (items == null) {
                items = new TrackedList<OrderItem>(this, OrderModel.ITEMS);
            }
            return items;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return OrderModel.MODEL;
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

        @Override
        public String toString() {
            return MappedEntity.textOf(this);
        }
    }
}
