package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
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
@NullableAccessors("getWork")
public final class PersonModel extends LongKeyModel<Person> {
    static final TableDef TABLE = define();

    /** The one instance. */
    public static final PersonModel MODEL = new PersonModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x1ffL;

    /** Called by the service loader; others use {@link #MODEL}. */
    public PersonModel() {
        super(Person.class, TABLE,
                columnsOf(TABLE, "id", "home.street", "home.city", "home.position.lat", "home.position.lng",
                        "work.street", "work.city", "work.position.lat", "work.position.lng"));
    }

    private static TableDef define() {
        var table = TableDef.builder("person");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("home_street", Types.STRING).orNull();
        table.column("home_city", Types.STRING).length(60);
        table.column("home_position_lat", Types.DOUBLE).orNull();
        table.column("home_position_lng", Types.DOUBLE).orNull();
        table.column("job_street", Types.STRING).orNull();
        table.column("job_town", Types.STRING).length(60).orNull();
        table.column("job_position_lat", Types.DOUBLE).orNull();
        table.column("job_position_lng", Types.DOUBLE).orNull();
        table.primaryKey("id");
        table.index("job_town");
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

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedPerson e = (MappedPerson) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.homeStreet;
            case 2 -> e.homeCity;
            case 3 -> e.homePositionLat;
            case 4 -> e.homePositionLng;
            case 5 -> e.workStreet;
            case 6 -> e.workCity;
            case 7 -> e.workPositionLat;
            case 8 -> e.workPositionLng;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedPerson e = (MappedPerson) entity;
        switch (attribute) {
            case 0 -> e.id = (Long) value;
            case 1 -> e.homeStreet = (String) value;
            case 2 -> e.homeCity = (String) value;
            case 3 -> e.homePositionLat = (Double) value;
            case 4 -> e.homePositionLng = (Double) value;
            case 5 -> e.workStreet = (String) value;
            case 6 -> e.workCity = (String) value;
            case 7 -> e.workPositionLat = (Double) value;
            case 8 -> e.workPositionLng = (Double) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedPerson e = (MappedPerson) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setString(index, e.homeStreet);
            case 2 -> out.setString(index, e.homeCity);
            case 3 -> out.setDouble(index, e.homePositionLat);
            case 4 -> out.setDouble(index, e.homePositionLng);
            case 5 -> out.setString(index, e.workStreet);
            case 6 -> out.setString(index, e.workCity);
            case 7 -> out.setDouble(index, e.workPositionLat);
            case 8 -> out.setDouble(index, e.workPositionLng);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedPerson e = new MappedPerson();
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedPerson e = (MappedPerson) entity;
        e.id = key;
        e.homeStreet = row.getString(at + 1);
        e.homeCity = row.getString(at + 2);
        e.homePositionLat = row.getDoubleOrNull(at + 3);
        e.homePositionLng = row.getDoubleOrNull(at + 4);
        e.workStreet = row.getString(at + 5);
        e.workCity = row.getString(at + 6);
        e.workPositionLat = row.getDoubleOrNull(at + 7);
        e.workPositionLng = row.getDoubleOrNull(at + 8);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Person}. The number of an attribute is its place among the fields. */
    static final class MappedPerson extends Person implements MappedEntity {
        Long id;
        String homeStreet;
        String homeCity;
        Double homePositionLat;
        Double homePositionLng;
        String workStreet;
        String workCity;
        Double workPositionLat;
        Double workPositionLng;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public Address getHome() {
            Access.loadAll(this, 1, 4);
            Position homePosition = Access.allNull(homePositionLat, homePositionLng)
                            ? null
                            : new Position(
                                    Access.component(this, 3, homePositionLat),
                                    Access.component(this, 4, homePositionLng));
            return new Address(homeStreet, Access.component(this, 2, homeCity), homePosition);
        }

        @Override
        public void setHome(Address home) {
            Access.embedded(this, "home", home);
            String homeStreet = home.street();
            String homeCity = Access.requiredPart(this, 2, home.city());
            Position homePosition = home.position();
            Double homePositionLat = homePosition == null ? null : homePosition.lat();
            Double homePositionLng = homePosition == null ? null : homePosition.lng();
            athanor$change(1, this.homeStreet, homeStreet);
            this.homeStreet = homeStreet;
            athanor$change(2, this.homeCity, homeCity);
            this.homeCity = homeCity;
            athanor$change(3, this.homePositionLat, homePositionLat);
            this.homePositionLat = homePositionLat;
            athanor$change(4, this.homePositionLng, homePositionLng);
            this.homePositionLng = homePositionLng;
        }

        @Override
        public Address getWork() {
            Access.loadAll(this, 5, 8);
            if (Access.allNull(workStreet, workCity, workPositionLat, workPositionLng)) {
                return null;
            }
            Position workPosition = Access.allNull(workPositionLat, workPositionLng)
                            ? null
                            : new Position(
                                    Access.component(this, 7, workPositionLat),
                                    Access.component(this, 8, workPositionLng));
            return new Address(workStreet, Access.component(this, 6, workCity), workPosition);
        }

        void athanor$work(Address work) {
            String workStreet = work == null ? null : work.street();
            String workCity = work == null ? null : Access.requiredPart(this, 6, work.city());
            Position workPosition = work == null ? null : work.position();
            Double workPositionLat = workPosition == null ? null : workPosition.lat();
            Double workPositionLng = workPosition == null ? null : workPosition.lng();
            athanor$change(5, this.workStreet, workStreet);
            this.workStreet = workStreet;
            athanor$change(6, this.workCity, workCity);
            this.workCity = workCity;
            athanor$change(7, this.workPositionLat, workPositionLat);
            this.workPositionLat = workPositionLat;
            athanor$change(8, this.workPositionLng, workPositionLng);
            this.workPositionLng = workPositionLng;
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
