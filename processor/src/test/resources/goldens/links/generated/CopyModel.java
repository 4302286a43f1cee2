package lending;

import dev.athanor.annotation.Cascade;
import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.ReferentialAction;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Copy}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors({"getShelfMark", "getShelf", "getHome"})
public final class CopyModel extends LongKeyModel<Copy> {
    static final TableDef TABLE = define();
    static final RelationshipModel SHELF = RelationshipModel.toOne(6, "shelf", 2, 3).backPopulates("copies");
    static final RelationshipModel HOME = RelationshipModel.toOne(7, "home", 4, 5).postUpdate();

    static final RelationshipModel LOANS = RelationshipModel.oneToMany(8, "loans", "copy_id")
            .backPopulates("copy")
            .cascade(Cascade.ALL, Cascade.DELETE_ORPHAN);

    /** The one instance. */
    public static final CopyModel MODEL = new CopyModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3fL;

    /** Called by the service loader; others use {@link #MODEL}. */
    public CopyModel() {
        super(Copy.class, TABLE,
                columnsOf(TABLE, "id", "title", "shelfLibraryId", "shelfMark", "homeLibraryId",
                        "homeCode"),
                SHELF, HOME, LOANS);
    }

    private static TableDef define() {
        var table = TableDef.builder("copy");
        table.comment("Foreign keys of two columns, one of them exposed; an association entity follows.");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("title", Types.STRING).length(200);
        table.column("shelf_library", Types.LONG).orNull();
        table.column("shelf_code", Types.STRING).length(10).orNull();
        table.column("home_library_id", Types.LONG).orNull();
        table.column("home_code", Types.STRING).length(10).orNull();
        table.primaryKey("id");
        table.index("shelf_library", "shelf_code");
        table.index("home_library_id", "home_code");
        table.foreignKey("shelf_library", "shelf_code").references("shelf", "library_id", "code")
                .onDelete(ReferentialAction.SET_NULL);
        table.foreignKey("home_library_id", "home_code").references("shelf", "library_id", "code");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Copy> canonical() {
        return MODEL;
    }

    @Override
    public QCopy queryType() {
        return QCopy.COPY;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 6, 7 -> ShelfModel.MODEL;
            case 8 -> LoanModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedCopy e = (MappedCopy) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.title;
            case 2 -> e.shelfLibraryId;
            case 3 -> e.shelfMark;
            case 4 -> e.homeLibraryId;
            case 5 -> e.homeCode;
            case 6 -> e.shelf;
            case 7 -> e.home;
            case 8 -> e.loans;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedCopy e = (MappedCopy) entity;
        switch (attribute) {
            case 0 -> e.id = (Long) value;
            case 1 -> e.title = (String) value;
            case 2 -> e.shelfLibraryId = (Long) value;
            case 3 -> e.shelfMark = (String) value;
            case 4 -> e.homeLibraryId = (Long) value;
            case 5 -> e.homeCode = (String) value;
            case 6 -> e.shelf = (Shelf) value;
            case 7 -> e.home = (Shelf) value;
            case 8 -> e.loans = (TrackedList<Loan>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedCopy e = (MappedCopy) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setString(index, e.title);
            case 2 -> out.setLong(index, e.shelfLibraryId);
            case 3 -> out.setString(index, e.shelfMark);
            case 4 -> out.setLong(index, e.homeLibraryId);
            case 5 -> out.setString(index, e.homeCode);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedCopy e = new MappedCopy();
        e.shelf = null;
        e.home = null;
        e.loans = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedCopy e = (MappedCopy) entity;
        e.id = key;
        e.title = row.getString(at + 1);
        e.shelfLibraryId = row.getLongOrNull(at + 2);
        e.shelfMark = row.getString(at + 3);
        e.homeLibraryId = row.getLongOrNull(at + 4);
        e.homeCode = row.getString(at + 5);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Copy}. The number of an attribute is its place among the fields. */
    static final class MappedCopy extends Copy implements MappedEntity {
        Long id;
        String title;
        Long shelfLibraryId;
        String shelfMark;
        Long homeLibraryId;
        String homeCode;
        Shelf shelf;
        Shelf home;
        TrackedList<Loan> loans;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public String getTitle() {
            athanor$load(1);
            return title;
        }

        @Override
        public String getShelfMark() {
            athanor$load(3);
            return shelfMark;
        }

        @Override
        public Shelf getShelf() {
            athanor$load(6);
            return shelf;
        }

        @Override
        public void setShelf(Shelf shelf) {
            athanor$change(6, this.shelf, shelf);
            Shelf before = this.shelf;
            this.shelf = shelf;
            CopyModel.SHELF.replaced(this, before, shelf);
        }

        @Override
        public Shelf getHome() {
            athanor$load(7);
            return home;
        }

        @Override
        public TrackedList<Loan> getLoans() {
            if (loans == null) {
                loans = new TrackedList<Loan>(this, CopyModel.LOANS);
            }
            return loans;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return CopyModel.MODEL;
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
