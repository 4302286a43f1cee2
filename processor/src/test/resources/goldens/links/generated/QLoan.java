package lending;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.TemporalColumn;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.Masks;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Loan} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QLoan extends EntityTable<Loan, QLoan.Key> {
    /** The table under its own name. */
    public static final QLoan LOAN = new QLoan(null);

    public final NumericColumn<Long> copyId = this.<Long>number(0);
    public final NumericColumn<Long> memberId = this.<Long>number(1);
    public final TemporalColumn<LocalDate> due = this.<LocalDate>temporal(2);
    public final ToOne<Loan, Copy, QCopy> copy = this.<Copy, QCopy>toOne(3);
    public final ToOne<Loan, Member, QMember> member = this.<Member, QMember>toOne(4);

    private QLoan(@Nullable TableSource source) {
        super(LoanModel.MODEL, source);
    }

    @Override
    public QLoan alias(String name) {
        return new QLoan(source(name));
    }

    @Override
    protected QLoan from(TableSource source) {
        return new QLoan(source);
    }

    /** The target of {@link #copy}, joined where its columns are used. */
    public QCopy copy() {
        return copy.pathTarget();
    }

    /** The target of {@link #member}, joined where its columns are used. */
    public QMember member() {
        return member.pathTarget();
    }

    /** A new instance, which no session knows. */
    public static Loan create() {
        return new LoanModel.MappedLoan();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** The key of an instance. */
    public static Key key(long copyId, long memberId) {
        return new Key(copyId, memberId);
    }

    /** The key of {@link Loan}. */
    public record Key(Long copyId, Long memberId) implements CompositeKey {
        @Override
        public Object part(int position) {
            return switch (position) {
                case 0 -> this.copyId;
                case 1 -> this.memberId;
                default -> throw new IndexOutOfBoundsException(position);
            };
        }
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final LoanModel.MappedLoan entity = new LoanModel.MappedLoan();

        private Builder() {}

        public Builder copyId(Long copyId) {
            Access.required(entity, 0, copyId);
            entity.copyId = copyId;
            Masks.setLoaded(entity, 0, true);
            return this;
        }

        public Builder memberId(Long memberId) {
            Access.required(entity, 1, memberId);
            entity.memberId = memberId;
            Masks.setLoaded(entity, 1, true);
            return this;
        }

        public Builder due(LocalDate due) {
            Access.required(entity, 2, due);
            entity.due = due;
            Masks.setLoaded(entity, 2, true);
            return this;
        }

        public Builder copy(Copy copy) {
            Access.required(entity, 3, copy);
            Copy before = entity.copy;
            entity.copy = copy;
            Masks.setLoaded(entity, 3, true);
            LoanModel.COPY.replaced(entity, before, copy);
            return this;
        }

        public Builder member(Member member) {
            Access.required(entity, 4, member);
            Member before = entity.member;
            entity.member = member;
            Masks.setLoaded(entity, 4, true);
            LoanModel.MEMBER.replaced(entity, before, member);
            return this;
        }

        public Loan build() {
            return entity;
        }
    }
}
