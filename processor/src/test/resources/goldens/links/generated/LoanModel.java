package lending;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Loan}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class LoanModel extends EntityModel<Loan> {
    static final TableDef TABLE = define();
    static final RelationshipModel COPY = RelationshipModel.toOne(3, "copy", 0).required().backPopulates("loans");
    static final RelationshipModel MEMBER = RelationshipModel.toOne(4, "member", 1).required().backPopulates("loans");

    /** The one instance. */
    public static final LoanModel MODEL = new LoanModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public LoanModel() {
        super(Loan.class, TABLE, new LoanRowMapper(),
                ColumnModel.all(TABLE, "copyId", "memberId", "due"),
                COPY, MEMBER);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("loan");
        table.comment("An association entity: its key is two foreign keys, and it has a column of its own.");
        table.column("copy_id", Types.LONG);
        table.column("member_id", Types.LONG);
        table.column("due", Types.LOCAL_DATE);
        table.primaryKey("copy_id", "member_id");
        table.index("member_id");
        table.foreignKey("copy_id").references("copy", "id");
        table.foreignKey("member_id").references("member", "id");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Loan> canonical() {
        return MODEL;
    }

    @Override
    public QLoan queryType() {
        return QLoan.LOAN;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 3 -> CopyModel.MODEL;
            case 4 -> MemberModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public @Nullable Object get(MappedEntity entity, int attribute) {
        MappedLoan e = (MappedLoan) entity;
        return switch (attribute) {
            case 0 -> e.copyId;
            case 1 -> e.memberId;
            case 2 -> e.due;
            case 3 -> e.copy;
            case 4 -> e.member;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
        MappedLoan e = (MappedLoan) entity;
        switch (attribute) {
            case 0 -> e.copyId = (Long) value;
            case 1 -> e.memberId = (Long) value;
            case 2 -> e.due = (LocalDate) value;
            case 3 -> e.copy = (Copy) value;
            case 4 -> e.member = (Member) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedLoan e = (MappedLoan) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.copyId);
            case 1 -> out.setLong(index, e.memberId);
            case 2 -> out.setLocalDate(index, e.due);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public Object keyOf(Object... parts) {
        return new QLoan.Key((Long) parts[0], (Long) parts[1]);
    }

    @Override
    public @Nullable Object key(MappedEntity entity) {
        MappedLoan e = (MappedLoan) entity;
        return e.copyId == null || e.memberId == null ? null : new QLoan.Key(e.copyId, e.memberId);
    }
}
