package demo;

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

/** The facts about {@link Contact}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors({"getMail", "getClub"})
public final class ContactModel extends LongKeyModel<Contact> {
    static final TableDef TABLE = define();
    static final RelationshipModel CLUB = RelationshipModel.toOne(4, "club", 3).backPopulates("contacts").validated();

    /** The one instance. */
    public static final ContactModel MODEL = new ContactModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0xfL;

    /** Called by the service loader; others use {@link #MODEL}. */
    public ContactModel() {
        super(Contact.class, TABLE,
                columnsOf(TABLE, "id", "name", "mail", "clubId"),
                CLUB);
    }

    private static TableDef define() {
        var table = TableDef.builder("contact");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("name", Types.STRING).length(30);
        table.column("mail", Types.STRING).length(60).orNull();
        table.column("club_id", Types.LONG).orNull();
        table.primaryKey("id");
        table.index("club_id");
        table.foreignKey("club_id").references("club", "id");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Contact> canonical() {
        return MODEL;
    }

    @Override
    public QContact queryType() {
        return QContact.CONTACT;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 4 -> ClubModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedContact e = (MappedContact) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.name;
            case 2 -> e.mail;
            case 3 -> e.clubId;
            case 4 -> e.club;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedContact e = (MappedContact) entity;
        switch (attribute) {
            case 0 -> e.id = (Long) value;
            case 1 -> e.name = (String) value;
            case 2 -> e.mail = (String) value;
            case 3 -> e.clubId = (Long) value;
            case 4 -> e.club = (Club) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedContact e = (MappedContact) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setString(index, e.name);
            case 2 -> out.setString(index, e.mail);
            case 3 -> out.setLong(index, e.clubId);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedContact e = new MappedContact();
        e.club = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedContact e = (MappedContact) entity;
        e.id = key;
        e.name = row.getString(at + 1);
        e.mail = row.getString(at + 2);
        e.clubId = row.getLongOrNull(at + 3);
        e.athanor$mask(0, COLUMNS);
    }

    @Override
    public Object validated(MappedEntity entity, int relationship, Object value) {
        return switch (relationship) {
            case 4 -> ((Contact) entity).open((Club) value);
            default -> value;
        };
    }

    /** The instances of {@link Contact}. The number of an attribute is its place among the fields. */
    static final class MappedContact extends Contact implements MappedEntity {
        Long id;
        String name;
        String mail;
        Long clubId;
        Club club;
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
            Access.required(this, 1, name);
            name = trimmed(name);
            athanor$change(1, this.name, Access.required(this, 1, name));
            this.name = name;
        }

        @Override
        public String getMail() {
            athanor$load(2);
            return mail;
        }

        @Override
        public Club getClub() {
            athanor$load(4);
            return club;
        }

        @Override
        public void setClub(Club club) {
            club = open(club);
            athanor$change(4, this.club, club);
            Club before = this.club;
            this.club = club;
            ContactModel.CLUB.replaced(this, before, club);
        }

        @Override
        public EntityModel<?> athanor$model() {
            return ContactModel.MODEL;
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
