package lending;

import dev.athanor.annotation.Cascade;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedCollection;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ReferentialAction;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Copy}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors({"getShelfMark", "getShelf", "getHome"})
public final class CopyModel extends EntityModel<Copy> {
    static final TableDef TABLE = TableDef.of("copy",
                    ColumnDef.of("id", Types.LONG).generatedByDatabase(),
                    ColumnDef.of("title", Types.STRING).length(200),
                    ColumnDef.of("shelf_library", Types.LONG).orNull(),
                    ColumnDef.of("shelf_code", Types.STRING).length(10).orNull(),
                    ColumnDef.of("home_library_id", Types.LONG).orNull(),
                    ColumnDef.of("home_code", Types.STRING).length(10).orNull())
            .primaryKey("id")
            .index("shelf_library", "shelf_code")
            .index("home_library_id", "home_code")
            .foreignKey(List.of("shelf_library", "shelf_code"), null, "shelf", List.of("library_id", "code"),
            ReferentialAction.SET_NULL)
            .foreignKey(List.of("home_library_id", "home_code"), "shelf", List.of("library_id", "code"))
            .comment("Foreign keys of two columns, one of them exposed; an association entity follows.");

    static final RelationshipModel SHELF =
            RelationshipModel.toOne(6, "shelf", () -> ShelfModel.MODEL, 2, 3).backPopulates("copies");

    static final RelationshipModel HOME = RelationshipModel.toOne(7, "home", () -> ShelfModel.MODEL, 4, 5).postUpdate();

    static final RelationshipModel LOANS = RelationshipModel.oneToMany(8, "loans", () -> LoanModel.MODEL, "copy_id")
            .backPopulates("copy")
            .cascade(Cascade.ALL, Cascade.DELETE_ORPHAN);

    /** The one instance. */
    public static final CopyModel MODEL = new CopyModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public CopyModel() {
        super(
                Copy.class,
                TABLE,
                new CopyRowMapper(),
                ColumnModel.all(TABLE, "id", "title", "shelfLibraryId", "shelfMark", "homeLibraryId",
                        "homeCode"),
                List.of(SHELF, HOME, LOANS));
    }

    @Override
    public EntityModel<Copy> canonical() {
        return MODEL;
    }

    @Override
    public @Nullable Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
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

    @Override
    public TrackedCollection collection(MappedEntity entity, int attribute) {
        MappedCopy e = (MappedCopy) entity;
        return switch (attribute) {
            case 8 -> e.getLoans();
            default -> super.collection(entity, attribute);
        };
    }

    @Override
    public long longKey(MappedEntity entity) {
        return ((MappedCopy) entity).id;
    }
}
