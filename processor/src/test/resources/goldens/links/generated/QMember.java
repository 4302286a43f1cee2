package lending;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Masks;
import java.util.Arrays;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Member} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QMember extends EntityTable<Member, Long> {
    /** The table under its own name. */
    public static final QMember MEMBER = new QMember(null);

    public final NumericColumn<Long> id = number(0);
    public final NumericColumn<Long> cardNumber = number(1);
    public final ToMany<Member, Loan, QLoan> loans = toMany(2);
    public final ToOne<Member, Card, QCard> card = toOne(3);
    public final ToMany<Member, Member, QMember> vouched = toMany(4);
    public final ToMany<Member, Member, QMember> vouchers = toMany(5);

    private QMember(@Nullable TableSource source) {
        super(MemberModel.MODEL, source);
    }

    @Override
    public QMember alias(String name) {
        return new QMember(source(name));
    }

    @Override
    protected QMember from(TableSource source) {
        return new QMember(source);
    }

    /** The target of {@link #card}, joined where its columns are used. */
    public QCard card() {
        return along(card);
    }

    /** A new instance, which no session knows. */
    public static Member create() {
        return new MemberModel.MappedMember();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final MemberModel.MappedMember entity = new MemberModel.MappedMember();

        private Builder() {}

        public Builder loans(Loan... loans) {
            return loans(Arrays.asList(loans));
        }

        public Builder loans(Collection<? extends Loan> loans) {
            entity.getLoans().addAll(loans);
            return this;
        }

        public Builder card(@Nullable Card card) {
            Card before = entity.card;
            entity.card = card;
            Masks.setLoaded(entity, 3, true);
            MemberModel.CARD.replaced(entity, before, card);
            return this;
        }

        public Builder vouched(Member... vouched) {
            return vouched(Arrays.asList(vouched));
        }

        public Builder vouched(Collection<? extends Member> vouched) {
            entity.getVouched().addAll(vouched);
            return this;
        }

        public Builder vouchers(Member... vouchers) {
            return vouchers(Arrays.asList(vouchers));
        }

        public Builder vouchers(Collection<? extends Member> vouchers) {
            entity.getVouchers().addAll(vouchers);
            return this;
        }

        public Member build() {
            return entity;
        }
    }
}
