package shop;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
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

/** The facts about {@link Address}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors({"getUserId", "getUser"})
public final class AddressModel extends EntityModel<Address> {
    static final TableDef TABLE = define();
    static final RelationshipModel USER = RelationshipModel.toOne(3, "user", 2).backPopulates("addresses");

    /** The one instance. */
    public static final AddressModel MODEL = new AddressModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public AddressModel() {
        super(Address.class, TABLE, new AddressRowMapper(),
                ColumnModel.all(TABLE, "id", "emailAddress", "userId"),
                USER);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("address");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("email_address", Types.STRING).length(255);
        table.column("user_id", Types.LONG).orNull();
        table.primaryKey("id");
        table.unique("email_address");
        table.index("user_id");
        table.foreignKey("user_id").references("user_account", "id");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Address> canonical() {
        return MODEL;
    }

    @Override
    public QAddress queryType() {
        return QAddress.ADDRESS;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 3 -> UserModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public @Nullable Object get(MappedEntity entity, int attribute) {
        MappedAddress e = (MappedAddress) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.emailAddress;
            case 2 -> e.userId;
            case 3 -> e.user;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
        MappedAddress e = (MappedAddress) entity;
        switch (attribute) {
            case 0 -> e.id = (Long) value;
            case 1 -> e.emailAddress = (String) value;
            case 2 -> e.userId = (Long) value;
            case 3 -> e.user = (User) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedAddress e = (MappedAddress) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setString(index, e.emailAddress);
            case 2 -> out.setLong(index, e.userId);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }
}
