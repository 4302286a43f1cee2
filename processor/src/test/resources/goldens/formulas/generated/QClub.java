package shop;

import dev.athanor.query.Condition;
import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.NumericExpression;
import dev.athanor.query.StringColumn;
import dev.athanor.query.TemporalExpression;
import dev.athanor.query.ToMany;
import dev.athanor.query.UnorderedExpression;
import dev.athanor.query.ast.TableSource;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Club} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QClub extends EntityTable<Club, Long> {
    /** The table under its own name. */
    public static final QClub CLUB = new QClub(null);

    public final NumericColumn<Long> id = this.<Long>number(0);
    public final StringColumn name = text(1);
    public final NumericColumn<BigDecimal> fee = this.<BigDecimal>number(2);
    public final NumericExpression<Long> size = numberOf(ClubModel.SIZE_FORMULA, Types.LONG);
    public final TemporalExpression<LocalDate> newest = temporalOf(ClubModel.NEWEST_FORMULA, Types.LOCAL_DATE);
    public final UnorderedExpression<Shout> shout = valueOf(ClubModel.SHOUT_FORMULA, ClubModel.SHOUT_TYPE);
    public final NumericExpression<BigDecimal> yearlyFee = numberOf(ClubModel.YEARLY_FEE_FORMULA, Types.BIG_DECIMAL);
    public final Condition free = boolOf(ClubModel.FREE_FORMULA);
    public final ToMany<Club, Member, QMember> members = this.<Member, QMember>toMany(6);

    private QClub(@Nullable TableSource source) {
        super(ClubModel.MODEL, source);
    }

    @Override
    public QClub alias(String name) {
        return new QClub(source(name));
    }

    @Override
    protected QClub from(TableSource source) {
        return new QClub(source);
    }

    /** A new instance, which no session knows. */
    public static Club create() {
        return new ClubModel.MappedClub();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final Club entity = new ClubModel.MappedClub();

        private Builder() {}

        public Builder name(String name) {
            entity.setName(name);
            return this;
        }

        public Builder fee(BigDecimal fee) {
            entity.setFee(fee);
            return this;
        }

        public Builder members(Member... members) {
            for (Member one : members) {
                entity.getMembers().add(one);
            }
            return this;
        }

        public Builder members(Collection<? extends Member> members) {
            entity.getMembers().addAll(members);
            return this;
        }

        public Club build() {
            return entity;
        }
    }
}
