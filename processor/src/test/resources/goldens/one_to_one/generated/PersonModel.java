package registry;

import dev.athanor.annotation.Cascade;
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

/** The facts about {@link Person}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors("getPassport")
public final class PersonModel extends EntityModel<Person> {
    static final TableDef TABLE = define();

    static final RelationshipModel PASSPORT = RelationshipModel.inverseToOne(1, "passport", "person_id")
            .backPopulates("holder")
            .cascade(Cascade.SAVE_UPDATE, Cascade.DELETE);

    /** The one instance. */
    public static final PersonModel MODEL = new PersonModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public PersonModel() {
        super(Person.class, TABLE, new PersonRowMapper(),
                ColumnModel.all(TABLE, "id"),
                PASSPORT);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("person");
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
    public @Nullable Object get(MappedEntity entity, int attribute) {
        MappedPerson e = (MappedPerson) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.passport;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
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
}
