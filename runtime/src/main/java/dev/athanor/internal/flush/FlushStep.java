package dev.athanor.internal.flush;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a flush plan: rows of one table that are written together. */
sealed interface FlushStep {
    /** New rows. */
    record Insert(EntityModel<?> model, List<MappedEntity> rows) implements FlushStep {
        @Override
        public String toString() {
            return "INSERT " + model.name() + " x" + rows.size();
        }
    }

    /**
     * Changed rows: the columns whose dirty bit is set.
     *
     * @param keysFirst whether of rows with more than another key the key alone is written, because other rows refer to it
     */
    record Update(EntityModel<?> model, List<MappedEntity> rows, boolean keysFirst) implements FlushStep {
        @Override
        public String toString() {
            return "UPDATE " + model.name() + " x" + rows.size();
        }
    }

    /**
     * Rows whose foreign key refers to nothing for the time being, because the key that it refers to changes; their objects keep it.
     *
     * @param columns the columns that are NULL in between
     */
    record Release(EntityModel<?> model, List<MappedEntity> rows, List<Integer> columns) implements FlushStep {
        @Override
        public String toString() {
            return "UPDATE " + model.name() + " x" + rows.size() + " for the time being";
        }
    }

    /**
     * A row that gives a unique value up for the time being, because another one takes it first.
     *
     * @param value what it has in between
     * @param ofDeleted whether the row is deleted later, so that one which is gone already is the DELETE's to tell
     */
    record Free(
            EntityModel<?> model,
            MappedEntity row,
            int column,
            @Nullable Object value,
            boolean ofDeleted) implements FlushStep {
        @Override
        public String toString() {
            return "UPDATE " + model.attributeName(column) + " for the time being";
        }
    }

    /** Rows to delete. */
    record Delete(EntityModel<?> model, List<MappedEntity> rows) implements FlushStep {
        @Override
        public String toString() {
            return "DELETE " + model.name() + " x" + rows.size();
        }
    }

    /** New rows of a link table. */
    record Link(LinkTable link, List<LinkRow> rows) implements FlushStep {
        @Override
        public String toString() {
            return "INSERT " + link.table().name() + " x" + rows.size();
        }
    }

    /** Rows of a link table to delete, each by both keys. */
    record Unlink(LinkTable link, List<LinkRow> rows) implements FlushStep {
        @Override
        public String toString() {
            return "DELETE " + link.table().name() + " x" + rows.size();
        }
    }

    /** All rows of a link table that refer to objects to delete. */
    record UnlinkAll(LinkTable link, List<MappedEntity> owners) implements FlushStep {
        @Override
        public String toString() {
            return "DELETE " + link.table().name() + " of x" + owners.size();
        }
    }

    /** All rows of a write-only collection that refer to objects to delete: they refer to nothing then. */
    record ClearAll(RelationshipModel relationship, List<MappedEntity> owners) implements FlushStep {
        @Override
        public String toString() {
            return "UPDATE keys of " + relationship.target().name() + " of x" + owners.size();
        }
    }

    /**
     * Keys that were left NULL at INSERT because rows refer to each other in a circle, or that are emptied before a DELETE.
     *
     * @param ofDeleted whether the rows are deleted next, so that one which is gone already is the DELETE's to tell
     */
    record UpdateKeys(EntityModel<?> model, List<KeyCopy> keys, boolean ofDeleted) implements FlushStep {
        @Override
        public String toString() {
            return "UPDATE keys of " + model.name() + " x" + keys.size();
        }
    }
}
