package shop;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.FormulaDef;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Club}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors("getNewest")
public final class ClubModel extends EntityModel<Club> {
    static final ColumnType<Shout> SHOUT_TYPE = Types.converted(Shout.class, Types.STRING, new ShoutConverter());
    static final TableDef TABLE = define();

    static final FormulaDef SIZE_FORMULA =
            FormulaDef.of("Club.size", "(select count(*) from member m where m.club_id = ", "id", ")").readingMore();

    static final FormulaDef NEWEST_FORMULA = FormulaDef.of(
                    "Club.newest", "(select max(m.joined) from member m where m.club_id = ", "id", ")").readingMore();
    static final FormulaDef SHOUT_FORMULA = FormulaDef.of("Club.shout", "", "name", " || '!'");
    static final FormulaDef YEARLY_FEE_FORMULA = FormulaDef.of("Club.yearlyFee()", "", "fee", " * 12");
    static final FormulaDef FREE_FORMULA = FormulaDef.of("Club.isFree()", "", "fee", " = 0");
    static final RelationshipModel MEMBERS = RelationshipModel.oneToMany(6, "members", "club_id").backPopulates("club");

    /** The one instance. */
    public static final ClubModel MODEL = new ClubModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public ClubModel() {
        super(Club.class, TABLE, new ClubRowMapper(),
                ColumnModel.withFormulas(
                        ColumnModel.all(TABLE, "id", "name", "fee"),
                        ColumnModel.formula("size", ColumnDef.of("size", Types.LONG), SIZE_FORMULA),
                        ColumnModel.formula("newest",
                                ColumnDef.of("newest", Types.LOCAL_DATE).orNull(), NEWEST_FORMULA),
                        ColumnModel.formula("shout", ColumnDef.of("shout", SHOUT_TYPE),
                                SHOUT_FORMULA)),
                MEMBERS);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("club");
        table.comment("People with something in common.");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("name", Types.STRING).length(40);
        table.column("fee", Types.decimal(2)).digits(10, 2);
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
            case 6 -> MemberModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public @Nullable Object get(MappedEntity entity, int attribute) {
        MappedClub e = (MappedClub) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.name;
            case 2 -> e.fee;
            case 3 -> e.size;
            case 4 -> e.newest;
            case 5 -> e.shout;
            case 6 -> e.members;
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
            case 2 -> e.fee = (BigDecimal) value;
            case 3 -> e.size = value == null ? 0 : (long) value;
            case 4 -> e.newest = (LocalDate) value;
            case 5 -> e.shout = (Shout) value;
            case 6 -> e.members = (TrackedList<Member>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedClub e = (MappedClub) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setString(index, e.name);
            case 2 -> out.setBigDecimal(index, e.fee);
            case 3 -> out.setLong(index, e.size);
            case 4 -> out.setLocalDate(index, e.newest);
            case 5 -> out.set(index, SHOUT_TYPE, e.shout);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }
}
