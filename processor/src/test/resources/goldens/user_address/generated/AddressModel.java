package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Address}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors({"getUserId", "getUser"})
public final class AddressModel extends LongKeyModel<Address> {
    static final TableDef TABLE = define();
    static final RelationshipModel USER = RelationshipModel.toOne(3, "user", 2).backPopulates("addresses");

    /** The one instance. */
    public static final AddressModel MODEL = new AddressModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x7L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public AddressModel() {
        super(Address.class, TABLE,
                columnsOf(TABLE, "id", "emailAddress", "userId"),
                USER);
    }

    private static TableDef define() {
        var table = TableDef.builder("address");
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
    public Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, Object value) {
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

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedAddress e = new MappedAddress();
        e.user = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedAddress e = (MappedAddress) entity;
        e.id = key;
        e.emailAddress = row.getString(at + 1);
        e.userId = row.getLongOrNull(at + 2);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Address}. The number of an attribute is its place among the fields. */
    static final class MappedAddress extends Address implements MappedEntity {
        Long id;
        String emailAddress;
        Long userId;
        User user;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public String getEmailAddress() {
            athanor$load(1);
            return emailAddress;
        }

        @Override
        public void setEmailAddress(String emailAddress) {
            athanor$change(1, this.emailAddress, Access.required(this, 1, emailAddress));
            this.emailAddress = emailAddress;
        }

        @Override
        public Long getUserId() {
            athanor$load(2);
            return userId;
        }

        @Override
        public User getUser() {
            athanor$load(3);
            return user;
        }

        @Override
        public void setUser(User user) {
            athanor$change(3, this.user, user);
            User before = this.user;
            this.user = user;
            AddressModel.USER.replaced(this, before, user);
        }

        @Override
        public EntityModel<?> athanor$model() {
            return AddressModel.MODEL;
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
