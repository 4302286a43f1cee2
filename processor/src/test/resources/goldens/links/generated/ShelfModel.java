package lending;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.ObjectKeyModel;
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

/** The facts about {@link Shelf}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
public final class ShelfModel extends ObjectKeyModel<Shelf> {
    static final TableDef TABLE = define();

    static final RelationshipModel LIBRARY =
            RelationshipModel.toOne(2, "library", 0).required().backPopulates("shelves");

    static final RelationshipModel COPIES = RelationshipModel.oneToMany(3, "copies", "shelf_library", "shelf_code")
            .backPopulates("shelf")
            .orderBy("title", "id desc");

    static final RelationshipModel ABSENT =
            RelationshipModel.oneToMany(4, "absent", "home_library_id", "home_code").viewOnly();

    /** The one instance. */
    public static final ShelfModel MODEL = new ShelfModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public ShelfModel() {
        super(Shelf.class, TABLE,
                columnsOf(TABLE, "libraryId", "code"),
                LIBRARY, COPIES, ABSENT);
    }

    private static TableDef define() {
        var table = TableDef.builder("shelf");
        table.comment("A key of a foreign key and a column; two foreign keys lead here.");
        table.column("library_id", Types.LONG);
        table.column("code", Types.STRING).length(10);
        table.primaryKey("library_id", "code");
        table.foreignKey("library_id").references("library", "id").onDelete(ReferentialAction.CASCADE);
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Shelf> canonical() {
        return MODEL;
    }

    @Override
    public QShelf queryType() {
        return QShelf.SHELF;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 2 -> LibraryModel.MODEL;
            case 3, 4 -> CopyModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedShelf e = (MappedShelf) entity;
        return switch (attribute) {
            case 0 -> e.libraryId;
            case 1 -> e.code;
            case 2 -> e.library;
            case 3 -> e.copies;
            case 4 -> e.absent;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedShelf e = (MappedShelf) entity;
        switch (attribute) {
            case 0 -> e.libraryId = (Long) value;
            case 1 -> e.code = (String) value;
            case 2 -> e.library = (Library) value;
            case 3 -> e.copies = (TrackedList<Copy>) value;
            case 4 -> e.absent = (TrackedList<Copy>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedShelf e = (MappedShelf) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.libraryId);
            case 1 -> out.setString(index, e.code);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public Object keyOf(Object... parts) {
        return new QShelf.Key((Long) parts[0], (String) parts[1]);
    }

    @Override
    public Object key(MappedEntity entity) {
        MappedShelf e = (MappedShelf) entity;
        return e.libraryId == null || e.code == null ? null : new QShelf.Key(e.libraryId, e.code);
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedShelf e = new MappedShelf();
        e.library = null;
        e.copies = null;
        e.absent = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public Object readKey(RowReader row, int at) throws SQLException {
        Long libraryId = row.getLongOrNull(at);
        String code = row.getString(at + 1);
        return libraryId == null || code == null ? null : new QShelf.Key(libraryId, code);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedShelf e = (MappedShelf) entity;
        QShelf.Key k = (QShelf.Key) key;
        e.libraryId = k.libraryId();
        e.code = k.code();
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Shelf}. The number of an attribute is its place among the fields. */
    static final class MappedShelf extends Shelf implements MappedEntity {
        Long libraryId;
        String code;
        Library library;
        TrackedList<Copy> copies;
        TrackedList<Copy> absent;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public Long getLibraryId() {
            if (libraryId == null) {
                Access.load(this, 0);
            }
            return libraryId;
        }

        @Override
        public String getCode() {
            if (code == null) {
                Access.load(this, 1);
            }
            return code;
        }

        @Override
        public Library getLibrary() {
            athanor$load(2);
            return library;
        }

        @Override
        public TrackedList<Copy> getCopies() {
            if (copies == null) {
                copies = new TrackedList<Copy>(this, ShelfModel.COPIES);
            }
            return copies;
        }

        @Override
        public TrackedList<Copy> getAbsent() {
            if (absent == null) {
                absent = new TrackedList<Copy>(this, ShelfModel.ABSENT);
            }
            return absent;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return ShelfModel.MODEL;
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
