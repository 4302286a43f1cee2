package demo;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Club}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class ClubModel extends EntityModel<Club> {
    static final TableDef TABLE = define();

    static final RelationshipModel CONTACTS =
            RelationshipModel.oneToMany(2, "contacts", "club_id").backPopulates("club").validated();

    /** The one instance. */
    public static final ClubModel MODEL = new ClubModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public ClubModel() {
        super(Club.class, TABLE, new ClubRowMapper(),
                ColumnModel.all(TABLE, "id", "name"),
                CONTACTS);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("club");
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
    public @Nullable Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
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

    @Override
    public @Nullable Object validated(MappedEntity entity, int relationship, Object value) {
        return switch (relationship) {
            case 2 -> ((Club) entity).fit((Contact) value);
            default -> value;
        };
    }
}
