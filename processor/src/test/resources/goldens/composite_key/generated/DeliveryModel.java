package shop;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Delivery}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors("getItem")
public final class DeliveryModel extends EntityModel<Delivery> {
    static final TableDef TABLE = define();
    static final RelationshipModel ITEM = RelationshipModel.toOne(3, "item", 1, 2).backPopulates("deliveries");

    /** The one instance. */
    public static final DeliveryModel MODEL = new DeliveryModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public DeliveryModel() {
        super(Delivery.class, TABLE, new DeliveryRowMapper(),
                ColumnModel.all(TABLE, "id", "itemOrderNumber", "itemLine"),
                ITEM);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("delivery");
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
    public @Nullable Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
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
    public @Nullable Object key(MappedEntity entity) {
        MappedDelivery e = (MappedDelivery) entity;
        return Masks.isLoaded(e, 0) ? e.id : null;
    }
}
