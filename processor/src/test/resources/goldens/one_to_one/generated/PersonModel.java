package registry;

import dev.athanor.annotation.Cascade;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Person}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors("getPassport")
public final class PersonModel extends EntityModel<Person> {
    static final TableDef TABLE = TableDef.of("person",
                    ColumnDef.of("id", Types.INTEGER).generatedByDatabase())
            .primaryKey("id");

    static final RelationshipModel PASSPORT = RelationshipModel.inverseToOne(
                    1, "passport", () -> PassportModel.MODEL, "person_id")
            .backPopulates("holder")
            .cascade(Cascade.SAVE_UPDATE, Cascade.DELETE);

    /** The one instance. */
    public static final PersonModel MODEL = new PersonModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public PersonModel() {
        super(
                Person.class,
                TABLE,
                new PersonRowMapper(),
                ColumnModel.all(TABLE, "id"),
                List.of(PASSPORT));
    }

    @Override
    public EntityModel<Person> canonical() {
        return MODEL;
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

    @Override
    public long longKey(MappedEntity entity) {
        return ((MappedPerson) entity).id;
    }
}
