package shop;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.TemporalColumn;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.Masks;
import java.time.LocalDate;
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
    public final TemporalColumn<LocalDate> joined = this.<LocalDate>temporal(1);
    public final NumericColumn<Long> clubId = this.<Long>number(2);
    public final ToOne<Member, Club, QClub> club = this.<Club, QClub>toOne(3);

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

    /** The target of {@link #club}, joined where its columns are used. */
    public QClub club() {
        return club.pathTarget();
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

        public Builder joined(LocalDate joined) {
            Access.required(entity, 1, joined);
            entity.joined = joined;
            Masks.setLoaded(entity, 1, true);
            return this;
        }

        public Builder club(@Nullable Club club) {
            entity.setClub(club);
            return this;
        }

        public Member build() {
            return entity;
        }
    }
}
