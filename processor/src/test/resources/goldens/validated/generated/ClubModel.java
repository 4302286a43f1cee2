package demo;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Club}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
public final class ClubModel extends LongKeyModel<Club> {
    static final TableDef TABLE = define();

    static final RelationshipModel CONTACTS =
            RelationshipModel.oneToMany(2, "contacts", "club_id").backPopulates("club").validated();

    /** The one instance. */
    public static final ClubModel MODEL = new ClubModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public ClubModel() {
        super(Club.class, TABLE,
                columnsOf(TABLE, "id", "name"),
                CONTACTS);
    }

    private static TableDef define() {
        var table = TableDef.builder("club");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("name", Types.STRING).length(30);
        table.primaryKey("id");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Club> canonical() {
        return MODEL;
    }

    @Override
    public QClub queryType() {
        return QClub.CLUB;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 2 -> ContactModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedClub e = (MappedClub) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.name;
            case 2 -> e.contacts;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedClub e = (MappedClub) entity;
        switch (attribute) {
            case 0 -> e.id = (Long) value;
            case 1 -> e.name = (String) value;
            case 2 -> e.contacts = (TrackedList<Contact>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedClub e = (MappedClub) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setString(index, e.name);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedClub e = new MappedClub();
        e.contacts = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedClub e = (MappedClub) entity;
        e.id = key;
        e.name = row.getString(at + 1);
        e.athanor$mask(0, COLUMNS);
    }

    @Override
    public Object validated(MappedEntity entity, int relationship, Object value) {
        return switch (relationship) {
            case 2 -> ((Club) entity).fit((Contact) value);
            default -> value;
        };
    }

    /** The instances of {@link Club}. The number of an attribute is its place among the fields. */
    static final class MappedClub extends Club implements MappedEntity {
        Long id;
        String name;
        TrackedList<Contact> contacts;
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
        public TrackedList<Contact> getContacts() {
            if (contacts == null) {
                contacts = new TrackedList<Contact>(this, ClubModel.CONTACTS);
            }
            return contacts;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return ClubModel.MODEL;
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
