package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.FormulaDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Club}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors("getNewest")
public final class ClubModel extends LongKeyModel<Club> {
    static final ColumnType<Shout> SHOUT_TYPE = Types.converted(Shout.class, Types.STRING, new ShoutConverter());
    static final TableDef TABLE = define();

    static final FormulaDef SIZE_FORMULA =
            FormulaDef.of("Club.size", "(select count(*) from member m where m.club_id = ", "id", ")").readingMore();

    static final FormulaDef NEWEST_FORMULA = FormulaDef.of(
                    "Club.newest", "(select max(m.joined) from member m where m.club_id = ", "id", ")").readingMore();

    static final FormulaDef SHOUT_FORMULA = FormulaDef.of("Club.shout", "", "name", " || '!'");
    static final FormulaDef YEARLY_FEE_FORMULA = FormulaDef.of("Club.yearlyFee()", "", "fee", " * 12");
    static final FormulaDef FREE_FORMULA = FormulaDef.of("Club.isFree()", "", "fee", " = 0");
    static final RelationshipModel MEMBERS = RelationshipModel.oneToMany(6, "members", "club_id").backPopulates("club");

    /** The one instance. */
    public static final ClubModel MODEL = new ClubModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3fL;

    /** Called by the service loader; others use {@link #MODEL}. */
    public ClubModel() {
        super(Club.class, TABLE,
                ColumnModel.withFormulas(
                        columnsOf(TABLE, "id", "name", "fee"),
                        ColumnModel.formula("size", ColumnDef.of("size", Types.LONG), SIZE_FORMULA),
                        ColumnModel.formula("newest",
                                ColumnDef.of("newest", Types.LOCAL_DATE).orNull(), NEWEST_FORMULA),
                        ColumnModel.formula("shout", ColumnDef.of("shout", SHOUT_TYPE),
                                SHOUT_FORMULA)),
                MEMBERS);
    }

    private static TableDef define() {
        var table = TableDef.builder("club");
        table.comment("People with something in common.");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("name", Types.STRING).length(40);
        table.column("fee", Types.decimal(2)).digits(10, 2);
        table.primaryKey("id");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Club> canonical() {
        return MODEL;
    }

    @Override
    public QClub queryType() {
        return QClub.CLUB;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 6 -> MemberModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedClub e = (MappedClub) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.name;
            case 2 -> e.fee;
            case 3 -> e.size;
            case 4 -> e.newest;
            case 5 -> e.shout;
            case 6 -> e.members;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedClub e = (MappedClub) entity;
        switch (attribute) {
            case 0 -> e.id = (Long) value;
            case 1 -> e.name = (String) value;
            case 2 -> e.fee = (BigDecimal) value;
            case 3 -> e.size = value == null ? 0 : (long) value;
            case 4 -> e.newest = (LocalDate) value;
            case 5 -> e.shout = (Shout) value;
            case 6 -> e.members = (TrackedList<Member>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedClub e = (MappedClub) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setString(index, e.name);
            case 2 -> out.setBigDecimal(index, e.fee);
            case 3 -> out.setLong(index, e.size);
            case 4 -> out.setLocalDate(index, e.newest);
            case 5 -> out.set(index, SHOUT_TYPE, e.shout);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedClub e = new MappedClub();
        e.members = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedClub e = (MappedClub) entity;
        e.id = key;
        e.name = row.getString(at + 1);
        e.fee = row.getBigDecimal(at + 2, 2);
        e.size = row.getLong(at + 3);
        e.newest = row.getLocalDate(at + 4);
        e.shout = row.get(at + 5, SHOUT_TYPE);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Club}. The number of an attribute is its place among the fields. */
    static final class MappedClub extends Club implements MappedEntity {
        Long id;
        String name;
        BigDecimal fee;
        long size;
        LocalDate newest;
        Shout shout;
        TrackedList<Member> members;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public String getName() {
            athanor$load(1);
            return name;
        }

        @Override
        public void setName(String name) {
            athanor$change(1, this.name, Access.required(this, 1, name));
            this.name = name;
        }

        @Override
        public BigDecimal getFee() {
            athanor$load(2);
            return fee;
        }

        @Override
        public void setFee(BigDecimal fee) {
            athanor$change(2, this.fee, Access.required(this, 2, fee));
            this.fee = fee;
        }

        @Override
        public long getSize() {
            athanor$load(3);
            return size;
        }

        @Override
        public LocalDate getNewest() {
            athanor$load(4);
            return newest;
        }

        @Override
        public Shout getShout() {
            athanor$load(5);
            return shout;
        }

        @Override
        public TrackedList<Member> getMembers() {
            if (members == null) {
                members = new TrackedList<Member>(this, ClubModel.MEMBERS);
            }
            return members;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return ClubModel.MODEL;
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
