package lending;

import dev.athanor.annotation.Cascade;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedMap;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Library}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class LibraryModel extends EntityModel<Library> {
    static final TableDef TABLE = define();

    static final RelationshipModel SHELVES = RelationshipModel.oneToMany(2, "shelves", "library_id")
            .backPopulates("library")
            .cascade(Cascade.ALL)
            .passiveDeletes()
            .orderBy("code")
            .mapKey("code");

    /** The one instance. */
    public static final LibraryModel MODEL = new LibraryModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public LibraryModel() {
        super(Library.class, TABLE, new LibraryRowMapper(),
                ColumnModel.all(TABLE, "id", "name"),
                SHELVES);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("library");
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
    public @Nullable Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
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
}
