package shop;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Person}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors("getWork")
public final class PersonModel extends EntityModel<Person> {
    static final TableDef TABLE = define();

    /** The one instance. */
    public static final PersonModel MODEL = new PersonModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public PersonModel() {
        super(Person.class, TABLE, new PersonRowMapper(),
                ColumnModel.all(TABLE, "id", "home.street", "home.city", "home.position.lat", "home.position.lng",
                        "work.street", "work.city", "work.position.lat", "work.position.lng"));
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("person");
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
    public @Nullable Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
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
}
