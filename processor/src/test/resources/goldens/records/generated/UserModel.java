package shop;

import dev.athanor.annotation.Cascade;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link User}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors("getFullname")
public final class UserModel extends EntityModel<User> {
    static final TableDef TABLE = define();

    static final RelationshipModel ADDRESSES = RelationshipModel.oneToMany(3, "addresses", "user_id")
            .backPopulates("user")
            .cascade(Cascade.ALL, Cascade.DELETE_ORPHAN);

    /** The one instance. */
    public static final UserModel MODEL = new UserModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public UserModel() {
        super(User.class, TABLE, new UserRowMapper(),
                ColumnModel.all(TABLE, "id", "name", "fullname"),
                ADDRESSES);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("user_account");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("name", Types.STRING).length(30);
        table.column("fullname", Types.STRING).orNull();
        table.primaryKey("id");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<User> canonical() {
        return MODEL;
    }

    @Override
    public QUser queryType() {
        return QUser.USER;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 3 -> AddressModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public @Nullable Object get(MappedEntity entity, int attribute) {
        MappedUser e = (MappedUser) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.name;
            case 2 -> e.fullname;
            case 3 -> e.addresses;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
        MappedUser e = (MappedUser) entity;
        switch (attribute) {
            case 0 -> e.id = (Long) value;
            case 1 -> e.name = (String) value;
            case 2 -> e.fullname = (String) value;
            case 3 -> e.addresses = (TrackedList<Address>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedUser e = (MappedUser) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setString(index, e.name);
            case 2 -> out.setString(index, e.fullname);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }
}
