package lending;

import dev.athanor.annotation.Cascade;
import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.spi.TrackedSet;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Member}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors("getCard")
public final class MemberModel extends LongKeyModel<Member> {
    static final TableDef TABLE = define();

    static final RelationshipModel LOANS =
            RelationshipModel.oneToMany(2, "loans", "member_id").backPopulates("member").orderBy("due desc");

    static final RelationshipModel CARD =
            RelationshipModel.toOne(3, "card", 1).cascade(Cascade.ALL, Cascade.DELETE_ORPHAN).singleParent();

    private static final LinkTable VOUCHED_LINK = new LinkTable(
            TableDef.of("voucher", ColumnDef.of("member_id", Types.LONG), ColumnDef.of("vouched_id", Types.LONG))
                    .primaryKey("member_id", "vouched_id")
                    .foreignKey(List.of("member_id"), "member", List.of("id"))
                    .foreignKey(List.of("vouched_id"), "member", List.of("id")),
            List.of("member_id"), List.of("vouched_id"));

    static final RelationshipModel VOUCHED =
            RelationshipModel.manyToMany(4, "vouched", VOUCHED_LINK).backPopulates("vouchers").asSet();

    static final RelationshipModel VOUCHERS =
            RelationshipModel.inverseManyToMany(5, "vouchers").backPopulates("vouched").asSet();

    /** The one instance. */
    public static final MemberModel MODEL = new MemberModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public MemberModel() {
        super(Member.class, TABLE,
                columnsOf(TABLE, "id", "cardNumber"),
                LOANS, CARD, VOUCHED, VOUCHERS);
    }

    private static TableDef define() {
        var table = TableDef.builder("member");
        table.comment("The other end of an association entity, with a card of its own.");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("card_number", Types.LONG).orNull();
        table.primaryKey("id");
        table.index("card_number");
        table.foreignKey("card_number").references("card", "number");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Member> canonical() {
        return MODEL;
    }

    @Override
    public QMember queryType() {
        return QMember.MEMBER;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 2 -> LoanModel.MODEL;
            case 3 -> CardModel.MODEL;
            case 4, 5 -> MemberModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedMember e = (MappedMember) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.cardNumber;
            case 2 -> e.loans;
            case 3 -> e.card;
            case 4 -> e.vouched;
            case 5 -> e.vouchers;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedMember e = (MappedMember) entity;
        switch (attribute) {
            case 0 -> e.id = (Long) value;
            case 1 -> e.cardNumber = (Long) value;
            case 2 -> e.loans = (TrackedList<Loan>) value;
            case 3 -> e.card = (Card) value;
            case 4 -> e.vouched = (TrackedSet<Member>) value;
            case 5 -> e.vouchers = (TrackedSet<Member>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedMember e = (MappedMember) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setLong(index, e.cardNumber);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedMember e = new MappedMember();
        e.loans = null;
        e.card = null;
        e.vouched = null;
        e.vouchers = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedMember e = (MappedMember) entity;
        e.id = key;
        e.cardNumber = row.getLongOrNull(at + 1);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Member}. The number of an attribute is its place among the fields. */
    static final class MappedMember extends Member implements MappedEntity {
        Long id;
        Long cardNumber;
        TrackedList<Loan> loans;
        Card card;
        TrackedSet<Member> vouched;
        TrackedSet<Member> vouchers;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public TrackedList<Loan> getLoans() {
            if (loans == null) {
                loans = new TrackedList<Loan>(this, MemberModel.LOANS);
            }
            return loans;
        }

        @Override
        public Card getCard() {
            athanor$load(3);
            return card;
        }

        @Override
        public TrackedSet<Member> getVouched() {
            if (vouched == null) {
                vouched = new TrackedSet<Member>(this, MemberModel.VOUCHED);
            }
            return vouched;
        }

        @Override
        public TrackedSet<Member> getVouchers() {
            if (vouchers == null) {
                vouchers = new TrackedSet<Member>(this, MemberModel.VOUCHERS);
            }
            return vouchers;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return MemberModel.MODEL;
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
