package lending;

import dev.athanor.annotation.Cascade;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.spi.TrackedSet;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Member}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors("getCard")
public final class MemberModel extends EntityModel<Member> {
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

    /** Called by the service loader; others use {@link #MODEL}. */
    public MemberModel() {
        super(Member.class, TABLE, new MemberRowMapper(),
                ColumnModel.all(TABLE, "id", "cardNumber"),
                LOANS, CARD, VOUCHED, VOUCHERS);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("member");
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
    public @Nullable Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
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
}
