package history;

import dev.athanor.annotation.Loading;
import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.spi.TrackedSet;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Commit}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors("getRevertOf")
public final class CommitModel extends LongKeyModel<Commit> {
    static final TableDef TABLE = define();
    static final RelationshipModel REVERT_OF = RelationshipModel.toOne(5, "revertOf", 4);

    private static final LinkTable PARENTS_LINK = new LinkTable(
            TableDef.of("commit_parent", ColumnDef.of("child_id", Types.LONG), ColumnDef.of("parent_id", Types.LONG))
                    .primaryKey("child_id", "parent_id")
                    .foreignKey(List.of("child_id"), "commit", List.of("id"))
                    .foreignKey(List.of("parent_id"), "commit", List.of("id")),
            List.of("child_id"), List.of("parent_id"));

    static final RelationshipModel PARENTS =
            RelationshipModel.manyToMany(6, "parents", PARENTS_LINK).backPopulates("children");

    static final RelationshipModel CHILDREN =
            RelationshipModel.inverseManyToMany(7, "children").backPopulates("parents").loading(Loading.SELECT).asSet();

    /** The one instance. */
    public static final CommitModel MODEL = new CommitModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x1fL;

    /** Called by the service loader; others use {@link #MODEL}. */
    public CommitModel() {
        super(Commit.class, TABLE,
                columnsOf(TABLE, "id", "hash", "committedAt", "message", "revertOfId"),
                REVERT_OF, PARENTS, CHILDREN);
    }

    private static TableDef define() {
        var table = TableDef.builder("commit");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("hash", Types.STRING).length(40);
        table.column("committed_at", Types.INSTANT);
        table.column("message", Types.STRING);
        table.column("revert_of_id", Types.LONG).orNull();
        table.primaryKey("id");
        table.unique("hash");
        table.index("committed_at");
        table.index("revert_of_id");
        table.foreignKey("revert_of_id").references("commit", "id");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Commit> canonical() {
        return MODEL;
    }

    @Override
    public QCommit queryType() {
        return QCommit.COMMIT;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 5, 6, 7 -> CommitModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, Object value) {
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

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedCommit e = new MappedCommit();
        e.revertOf = null;
        e.parents = null;
        e.children = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedCommit e = (MappedCommit) entity;
        e.id = key;
        e.hash = row.getString(at + 1);
        e.committedAt = row.getInstant(at + 2);
        e.message = row.getString(at + 3);
        e.revertOfId = row.getLongOrNull(at + 4);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Commit}. The number of an attribute is its place among the fields. */
    static final class MappedCommit extends Commit implements MappedEntity {
        Long id;
        String hash;
        Instant committedAt;
        String message;
        Long revertOfId;
        Commit revertOf;
        TrackedList<Commit> parents;
        TrackedSet<Commit> children;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public String getHash() {
            athanor$load(1);
            return hash;
        }

        @Override
        public void setHash(String hash) {
            athanor$change(1, this.hash, Access.required(this, 1, hash));
            this.hash = hash;
        }

        @Override
        public Instant getCommittedAt() {
            athanor$load(2);
            return committedAt;
        }

        @Override
        public String getMessage() {
            athanor$load(3);
            return message;
        }

        @Override
        public void setMessage(String message) {
            athanor$change(3, this.message, Access.required(this, 3, message));
            this.message = message;
        }

        @Override
        public Commit getRevertOf() {
            athanor$load(5);
            return revertOf;
        }

        @Override
        public void setRevertOf(Commit revertOf) {
            athanor$change(5, this.revertOf, revertOf);
            Commit before = this.revertOf;
            this.revertOf = revertOf;
            CommitModel.REVERT_OF.replaced(this, before, revertOf);
        }

        @Override
        public TrackedList<Commit> getParents() {
            if (parents == null) {
                parents = new TrackedList<Commit>(this, CommitModel.PARENTS);
            }
            return parents;
        }

        @Override
        public TrackedSet<Commit> getChildren() {
            if (children == null) {
                children = new TrackedSet<Commit>(this, CommitModel.CHILDREN);
            }
            return children;
        }

        @Override
        public void setChildren(Set<Commit> children) {
            Access.required(this, 7, children);
            getChildren().replaceWith(children);
        }

        @Override
        public EntityModel<?> athanor$model() {
            return CommitModel.MODEL;
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
