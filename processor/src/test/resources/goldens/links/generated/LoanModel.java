package lending;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.ObjectKeyModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Loan}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
public final class LoanModel extends ObjectKeyModel<Loan> {
    static final TableDef TABLE = define();
    static final RelationshipModel COPY = RelationshipModel.toOne(3, "copy", 0).required().backPopulates("loans");
    static final RelationshipModel MEMBER = RelationshipModel.toOne(4, "member", 1).required().backPopulates("loans");

    /** The one instance. */
    public static final LoanModel MODEL = new LoanModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x7L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public LoanModel() {
        super(Loan.class, TABLE,
                columnsOf(TABLE, "copyId", "memberId", "due"),
                COPY, MEMBER);
    }

    private static TableDef define() {
        var table = TableDef.builder("loan");
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
    public Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, Object value) {
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
    public Object key(MappedEntity entity) {
        MappedLoan e = (MappedLoan) entity;
        return e.copyId == null || e.memberId == null ? null : new QLoan.Key(e.copyId, e.memberId);
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedLoan e = new MappedLoan();
        e.copy = null;
        e.member = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public Object readKey(RowReader row, int at) throws SQLException {
        Long copyId = row.getLongOrNull(at);
        Long memberId = row.getLongOrNull(at + 1);
        return copyId == null || memberId == null ? null : new QLoan.Key(copyId, memberId);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedLoan e = (MappedLoan) entity;
        QLoan.Key k = (QLoan.Key) key;
        e.copyId = k.copyId();
        e.memberId = k.memberId();
        e.due = row.getLocalDate(at + 2);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Loan}. The number of an attribute is its place among the fields. */
    static final class MappedLoan extends Loan implements MappedEntity {
        Long copyId;
        Long memberId;
        LocalDate due;
        Copy copy;
        Member member;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public Long getCopyId() {
            if (copyId == null) {
                Access.load(this, 0);
            }
            return copyId;
        }

        @Override
        public Long getMemberId() {
            if (memberId == null) {
                Access.load(this, 1);
            }
            return memberId;
        }

        @Override
        public LocalDate getDue() {
            athanor$load(2);
            return due;
        }

        @Override
        public Copy getCopy() {
            athanor$load(3);
            return copy;
        }

        @Override
        public Member getMember() {
            athanor$load(4);
            return member;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return LoanModel.MODEL;
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

        @Override
        public String toString() {
            return MappedEntity.textOf(this);
        }
    }
}
