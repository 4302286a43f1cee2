package lending;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Masks;
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

    public final NumericColumn<Long> id = this.<Long>number(0);
    public final NumericColumn<Long> cardNumber = this.<Long>number(1);
    public final ToMany<Member, Loan, QLoan> loans = this.<Loan, QLoan>toMany(2);
    public final ToOne<Member, Card, QCard> card = this.<Card, QCard>toOne(3);
    public final ToMany<Member, Member, QMember> vouched = this.<Member, QMember>toMany(4);
    public final ToMany<Member, Member, QMember> vouchers = this.<Member, QMember>toMany(5);

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
        return card.pathTarget();
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
            for (Loan one : loans) {
                entity.getLoans().add(one);
            }
            return this;
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
            for (Member one : vouched) {
                entity.getVouched().add(one);
            }
            return this;
        }

        public Builder vouched(Collection<? extends Member> vouched) {
            entity.getVouched().addAll(vouched);
            return this;
        }

        public Builder vouchers(Member... vouchers) {
            for (Member one : vouchers) {
                entity.getVouchers().add(one);
            }
            return this;
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
