package registry;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.ObjectKeyModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Passport}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
public final class PassportModel extends ObjectKeyModel<Passport> {
    static final TableDef TABLE = define();

    static final RelationshipModel HOLDER =
            RelationshipModel.toOne(2, "holder", 1).required().backPopulates("passport");

    /** The one instance. */
    public static final PassportModel MODEL = new PassportModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public PassportModel() {
        super(Passport.class, TABLE,
                columnsOf(TABLE, "number", "holderId"),
                HOLDER);
    }

    private static TableDef define() {
        var table = TableDef.builder("passport");
        table.column("number", Types.STRING).length(9);
        table.column("person_id", Types.INTEGER);
        table.primaryKey("number");
        table.index("person_id");
        table.foreignKey("person_id").references("person", "id");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Passport> canonical() {
        return MODEL;
    }

    @Override
    public QPassport queryType() {
        return QPassport.PASSPORT;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 2 -> PersonModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedPassport e = (MappedPassport) entity;
        return switch (attribute) {
            case 0 -> e.number;
            case 1 -> e.holderId;
            case 2 -> e.holder;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedPassport e = (MappedPassport) entity;
        switch (attribute) {
            case 0 -> e.number = (String) value;
            case 1 -> e.holderId = (Integer) value;
            case 2 -> e.holder = (Person) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedPassport e = (MappedPassport) entity;
        switch (column) {
            case 0 -> out.setString(index, e.number);
            case 1 -> out.setInt(index, e.holderId);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedPassport e = new MappedPassport();
        e.holder = null;
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
        MappedPassport e = (MappedPassport) entity;
        e.number = (String) key;
        e.holderId = row.getIntOrNull(at + 1);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Passport}. The number of an attribute is its place among the fields. */
    static final class MappedPassport extends Passport implements MappedEntity {
        String number;
        Integer holderId;
        Person holder;
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
        public Person getHolder() {
            athanor$load(2);
            return holder;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return PassportModel.MODEL;
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
