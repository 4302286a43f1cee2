package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Delivery}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors("getItem")
public final class DeliveryModel extends LongKeyModel<Delivery> {
    static final TableDef TABLE = define();
    static final RelationshipModel ITEM = RelationshipModel.toOne(3, "item", 1, 2).backPopulates("deliveries");

    /** The one instance. */
    public static final DeliveryModel MODEL = new DeliveryModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x7L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public DeliveryModel() {
        super(Delivery.class, TABLE,
                columnsOf(TABLE, "id", "itemOrderNumber", "itemLine"),
                ITEM);
    }

    private static TableDef define() {
        var table = TableDef.builder("delivery");
        table.column("id", Types.INTEGER).generatedByDatabase();
        table.column("item_order_number", Types.STRING).length(12).orNull();
        table.column("item_line", Types.INTEGER).orNull();
        table.primaryKey("id");
        table.index("item_order_number", "item_line");
        table.foreignKey("item_order_number", "item_line").references("order_item", "order_number", "line");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Delivery> canonical() {
        return MODEL;
    }

    @Override
    public QDelivery queryType() {
        return QDelivery.DELIVERY;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 3 -> OrderItemModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedDelivery e = (MappedDelivery) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.itemOrderNumber;
            case 2 -> e.itemLine;
            case 3 -> e.item;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedDelivery e = (MappedDelivery) entity;
        switch (attribute) {
            case 0 -> e.id = value == null ? 0 : (int) value;
            case 1 -> e.itemOrderNumber = (String) value;
            case 2 -> e.itemLine = (Integer) value;
            case 3 -> e.item = (OrderItem) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedDelivery e = (MappedDelivery) entity;
        switch (column) {
            case 0 -> out.setInt(index, e.id);
            case 1 -> out.setString(index, e.itemOrderNumber);
            case 2 -> out.setInt(index, e.itemLine);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public long longKey(MappedEntity entity) {
        return ((MappedDelivery) entity).id;
    }

    @Override
    public Object key(MappedEntity entity) {
        MappedDelivery e = (MappedDelivery) entity;
        return Masks.isLoaded(e, 0) ? e.id : null;
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedDelivery e = new MappedDelivery();
        e.item = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedDelivery e = (MappedDelivery) entity;
        e.id = (int) key;
        e.itemOrderNumber = row.getString(at + 1);
        e.itemLine = row.getIntOrNull(at + 2);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Delivery}. The number of an attribute is its place among the fields. */
    static final class MappedDelivery extends Delivery implements MappedEntity {
        int id;
        String itemOrderNumber;
        Integer itemLine;
        OrderItem item;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        int getId() {
            return id;
        }

        @Override
        OrderItem getItem() {
            athanor$load(3);
            return item;
        }

        @Override
        void setItem(OrderItem item) {
            athanor$change(3, this.item, item);
            OrderItem before = this.item;
            this.item = item;
            DeliveryModel.ITEM.replaced(this, before, item);
        }

        @Override
        public EntityModel<?> athanor$model() {
            return DeliveryModel.MODEL;
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
