package history;

import dev.athanor.annotation.Loading;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedCollection;
import dev.athanor.spi.TrackedList;
import dev.athanor.spi.TrackedSet;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Commit}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors("getRevertOf")
public final class CommitModel extends EntityModel<Commit> {
    static final TableDef TABLE = TableDef.of("commit",
                    ColumnDef.of("id", Types.LONG).generatedByDatabase(),
                    ColumnDef.of("hash", Types.STRING).length(40),
                    ColumnDef.of("committed_at", Types.INSTANT),
                    ColumnDef.of("message", Types.STRING),
                    ColumnDef.of("revert_of_id", Types.LONG).orNull())
            .primaryKey("id")
            .unique("hash")
            .index("committed_at")
            .index("revert_of_id")
            .foreignKey(List.of("revert_of_id"), "commit", List.of("id"));

    static final RelationshipModel REVERT_OF = RelationshipModel.toOne(5, "revertOf", () -> CommitModel.MODEL, 4);

    private static final LinkTable PARENTS_LINK = new LinkTable(
            TableDef.of("commit_parent", ColumnDef.of("child_id", Types.LONG), ColumnDef.of("parent_id", Types.LONG))
                    .primaryKey("child_id", "parent_id")
                    .foreignKey(List.of("child_id"), "commit", List.of("id"))
                    .foreignKey(List.of("parent_id"), "commit", List.of("id")),
            List.of("child_id"), List.of("parent_id"));

    static final RelationshipModel PARENTS =
            RelationshipModel.manyToMany(6, "parents", () -> CommitModel.MODEL, PARENTS_LINK).backPopulates("children");

    static final RelationshipModel CHILDREN = RelationshipModel.inverseManyToMany(
                    7, "children", () -> CommitModel.MODEL)
            .backPopulates("parents")
            .loading(Loading.SELECT);

    /** The one instance. */
    public static final CommitModel MODEL = new CommitModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public CommitModel() {
        super(
                Commit.class,
                TABLE,
                new CommitRowMapper(),
                ColumnModel.all(TABLE, "id", "hash", "committedAt", "message", "revertOfId"),
                List.of(REVERT_OF, PARENTS, CHILDREN));
    }

    @Override
    public EntityModel<Commit> canonical() {
        return MODEL;
    }

    @Override
    public @Nullable Object get(MappedEntity entity, int attribute) {
        MappedCommit e = (MappedCommit) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.hash;
            case 2 -> e.committedAt;
            case 3 -> e.message;
            case 4 -> e.revertOfId;
            case 5 -> e.revertOf;
            case 6 -> e.parents;
            case 7 -> e.children;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
        MappedCommit e = (MappedCommit) entity;
        switch (attribute) {
            case 0 -> e.id = (Long) value;
            case 1 -> e.hash = (String) value;
            case 2 -> e.committedAt = (Instant) value;
            case 3 -> e.message = (String) value;
            case 4 -> e.revertOfId = (Long) value;
            case 5 -> e.revertOf = (Commit) value;
            case 6 -> e.parents = (TrackedList<Commit>) value;
            case 7 -> e.children = (TrackedSet<Commit>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedCommit e = (MappedCommit) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setString(index, e.hash);
            case 2 -> out.setInstant(index, e.committedAt);
            case 3 -> out.setString(index, e.message);
            case 4 -> out.setLong(index, e.revertOfId);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public TrackedCollection collection(MappedEntity entity, int attribute) {
        MappedCommit e = (MappedCommit) entity;
        return switch (attribute) {
            case 6 -> e.getParents();
            case 7 -> e.getChildren();
            default -> super.collection(entity, attribute);
        };
    }

    @Override
    public long longKey(MappedEntity entity) {
        return ((MappedCommit) entity).id;
    }
}
