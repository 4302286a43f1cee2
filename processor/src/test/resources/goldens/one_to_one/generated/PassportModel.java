package registry;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Passport}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class PassportModel extends EntityModel<Passport> {
    static final TableDef TABLE = define();

    static final RelationshipModel HOLDER =
            RelationshipModel.toOne(2, "holder", 1).required().backPopulates("passport");

    /** The one instance. */
    public static final PassportModel MODEL = new PassportModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public PassportModel() {
        super(Passport.class, TABLE, new PassportRowMapper(),
                ColumnModel.all(TABLE, "number", "holderId"),
                HOLDER);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("passport");
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
    public @Nullable Object get(MappedEntity entity, int attribute) {
        MappedPassport e = (MappedPassport) entity;
        return switch (attribute) {
            case 0 -> e.number;
            case 1 -> e.holderId;
            case 2 -> e.holder;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
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
}
