package shop;

import dev.athanor.annotation.Cascade;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Order}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class OrderModel extends EntityModel<Order> {
    static final TableDef TABLE = define();

    static final RelationshipModel ITEMS =
            RelationshipModel.oneToMany(2, "items", "order_number").backPopulates("order").cascade(Cascade.ALL);

    /** The one instance. */
    public static final OrderModel MODEL = new OrderModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public OrderModel() {
        super(Order.class, TABLE, new OrderRowMapper(),
                ColumnModel.all(TABLE, "number", "placedOn"),
                ITEMS);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("purchase_order");
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
    public @Nullable Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
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
}
