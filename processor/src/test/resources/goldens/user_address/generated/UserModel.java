package shop;

import dev.athanor.annotation.Cascade;
import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link User}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors("getFullname")
public final class UserModel extends LongKeyModel<User> {
    static final TableDef TABLE = define();

    static final RelationshipModel ADDRESSES = RelationshipModel.oneToMany(3, "addresses", "user_id")
            .backPopulates("user")
            .cascade(Cascade.ALL, Cascade.DELETE_ORPHAN);

    /** The one instance. */
    public static final UserModel MODEL = new UserModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x7L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public UserModel() {
        super(User.class, TABLE,
                columnsOf(TABLE, "id", "name", "fullname"),
                ADDRESSES);
    }

    private static TableDef define() {
        var table = TableDef.builder("user_account");
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
    public Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, Object value) {
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

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedUser e = new MappedUser();
        e.addresses = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedUser e = (MappedUser) entity;
        e.id = key;
        e.name = row.getString(at + 1);
        e.fullname = row.getString(at + 2);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link User}. The number of an attribute is its place among the fields. */
    static final class MappedUser extends User implements MappedEntity {
        Long id;
        String name;
        String fullname;
        TrackedList<Address> addresses;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public String getName() {
            athanor$load(1);
            return name;
        }

        @Override
        public void setName(String name) {
            athanor$change(1, this.name, Access.required(this, 1, name));
            this.name = name;
        }

        @Override
        public String getFullname() {
            athanor$load(2);
            return fullname;
        }

        @Override
        public void setFullname(String fullname) {
            athanor$change(2, this.fullname, fullname);
            this.fullname = fullname;
        }

        @Override
        public TrackedList<Address> getAddresses() {
            if (addresses == null) {
                addresses = new TrackedList<Address>(this, UserModel.ADDRESSES);
            }
            return addresses;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return UserModel.MODEL;
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
