package lending;

import dev.athanor.annotation.Cascade;
import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedMap;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Library}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
public final class LibraryModel extends LongKeyModel<Library> {
    static final TableDef TABLE = define();

    static final RelationshipModel SHELVES = RelationshipModel.oneToMany(2, "shelves", "library_id")
            .backPopulates("library")
            .cascade(Cascade.ALL)
            .passiveDeletes()
            .orderBy("code")
            .mapKey("code");

    /** The one instance. */
    public static final LibraryModel MODEL = new LibraryModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public LibraryModel() {
        super(Library.class, TABLE,
                columnsOf(TABLE, "id", "name"),
                SHELVES);
    }

    private static TableDef define() {
        var table = TableDef.builder("library");
        table.comment("A map by a column of its objects, which the database deletes with their owner.");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("name", Types.STRING).length(50);
        table.primaryKey("id");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Library> canonical() {
        return MODEL;
    }

    @Override
    public QLibrary queryType() {
        return QLibrary.LIBRARY;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 2 -> ShelfModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedLibrary e = (MappedLibrary) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.name;
            case 2 -> e.shelves;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedLibrary e = (MappedLibrary) entity;
        switch (attribute) {
            case 0 -> e.id = (Long) value;
            case 1 -> e.name = (String) value;
            case 2 -> e.shelves = (TrackedMap<String, Shelf>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedLibrary e = (MappedLibrary) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setString(index, e.name);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedLibrary e = new MappedLibrary();
        e.shelves = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedLibrary e = (MappedLibrary) entity;
        e.id = key;
        e.name = row.getString(at + 1);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Library}. The number of an attribute is its place among the fields. */
    static final class MappedLibrary extends Library implements MappedEntity {
        Long id;
        String name;
        TrackedMap<String, Shelf> shelves;
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
        public TrackedMap<String, Shelf> getShelves() {
            if (shelves == null) {
                shelves = new TrackedMap<String, Shelf>(this, LibraryModel.SHELVES);
            }
            return shelves;
        }

        @Override
        public void setShelves(Map<String, Shelf> shelves) {
            Access.required(this, 2, shelves);
            getShelves().replaceWith(shelves);
        }

        @Override
        public EntityModel<?> athanor$model() {
            return LibraryModel.MODEL;
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
