package registry;

import dev.athanor.annotation.Cascade;
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

/** The facts about {@link Person}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors("getPassport")
public final class PersonModel extends LongKeyModel<Person> {
    static final TableDef TABLE = define();

    static final RelationshipModel PASSPORT = RelationshipModel.inverseToOne(1, "passport", "person_id")
            .backPopulates("holder")
            .cascade(Cascade.SAVE_UPDATE, Cascade.DELETE);

    /** The one instance. */
    public static final PersonModel MODEL = new PersonModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x1L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public PersonModel() {
        super(Person.class, TABLE,
                columnsOf(TABLE, "id"),
                PASSPORT);
    }

    private static TableDef define() {
        var table = TableDef.builder("person");
        table.column("id", Types.INTEGER).generatedByDatabase();
        table.primaryKey("id");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Person> canonical() {
        return MODEL;
    }

    @Override
    public QPerson queryType() {
        return QPerson.PERSON;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 1 -> PassportModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedPerson e = (MappedPerson) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.passport;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedPerson e = (MappedPerson) entity;
        switch (attribute) {
            case 0 -> e.id = (Integer) value;
            case 1 -> e.passport = (Passport) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedPerson e = (MappedPerson) entity;
        switch (column) {
            case 0 -> out.setInt(index, e.id);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedPerson e = new MappedPerson();
        e.passport = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedPerson e = (MappedPerson) entity;
        e.id = (int) key;
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Person}. The number of an attribute is its place among the fields. */
    static final class MappedPerson extends Person implements MappedEntity {
        Integer id;
        Passport passport;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public Integer getId() {
            return id;
        }

        @Override
        public Passport getPassport() {
            athanor$load(1);
            return passport;
        }

        @Override
        public void setPassport(Passport passport) {
            athanor$change(1, this.passport, passport);
            Passport before = this.passport;
            this.passport = passport;
            PersonModel.PASSPORT.replaced(this, before, passport);
        }

        @Override
        public EntityModel<?> athanor$model() {
            return PersonModel.MODEL;
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
