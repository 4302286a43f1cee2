package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Member}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors("getClub")
public final class MemberModel extends LongKeyModel<Member> {
    static final TableDef TABLE = define();
    static final RelationshipModel CLUB = RelationshipModel.toOne(3, "club", 2).backPopulates("members");

    /** The one instance. */
    public static final MemberModel MODEL = new MemberModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x7L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public MemberModel() {
        super(Member.class, TABLE,
                columnsOf(TABLE, "id", "joined", "clubId"),
                CLUB);
    }

    private static TableDef define() {
        var table = TableDef.builder("member");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("joined", Types.LOCAL_DATE);
        table.column("club_id", Types.LONG).orNull();
        table.primaryKey("id");
        table.index("club_id");
        table.foreignKey("club_id").references("club", "id");
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
            case 3 -> ClubModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedMember e = (MappedMember) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.joined;
            case 2 -> e.clubId;
            case 3 -> e.club;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedMember e = (MappedMember) entity;
        switch (attribute) {
            case 0 -> e.id = (Long) value;
            case 1 -> e.joined = (LocalDate) value;
            case 2 -> e.clubId = (Long) value;
            case 3 -> e.club = (Club) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedMember e = (MappedMember) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setLocalDate(index, e.joined);
            case 2 -> out.setLong(index, e.clubId);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedMember e = new MappedMember();
        e.club = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedMember e = (MappedMember) entity;
        e.id = key;
        e.joined = row.getLocalDate(at + 1);
        e.clubId = row.getLongOrNull(at + 2);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Member}. The number of an attribute is its place among the fields. */
    static final class MappedMember extends Member implements MappedEntity {
        Long id;
        LocalDate joined;
        Long clubId;
        Club club;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public LocalDate getJoined() {
            athanor$load(1);
            return joined;
        }

        @Override
        public Club getClub() {
            athanor$load(3);
            return club;
        }

        @Override
        public void setClub(Club club) {
            athanor$change(3, this.club, club);
            Club before = this.club;
            this.club = club;
            MemberModel.CLUB.replaced(this, before, club);
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

        private void athanor$change(int attribute, Object before, Object after) {
            if (owner != null) {
                owner.changing(this, attribute, before, after);
            }
            loaded |= 1 << attribute;
        }

        @Override
        public String toString() {
            return MappedEntity.textOf(this);
        }
    }
}
