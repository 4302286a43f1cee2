package demo;

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

/** The facts about {@link Contact}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors({"getMail", "getClub"})
public final class ContactModel extends EntityModel<Contact> {
    static final TableDef TABLE = define();
    static final RelationshipModel CLUB = RelationshipModel.toOne(4, "club", 3).backPopulates("contacts").validated();

    /** The one instance. */
    public static final ContactModel MODEL = new ContactModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public ContactModel() {
        super(Contact.class, TABLE, new ContactRowMapper(),
                ColumnModel.all(TABLE, "id", "name", "mail", "clubId"),
                CLUB);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("contact");
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
    public @Nullable Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
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

    @Override
    public @Nullable Object validated(MappedEntity entity, int relationship, Object value) {
        return switch (relationship) {
            case 4 -> ((Contact) entity).open((Club) value);
            default -> value;
        };
    }
}
