package dev.athanor.internal.flush;

import dev.athanor.error.InvalidValueException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions that rows had when they were read, which their UPDATE or DELETE asks for; nothing where an entity has none. */
final class RowVersions {
    private final EntityModel<?> model;
    private final int column;
    private final IdentityHashMap<MappedEntity, @Nullable Object> expected = new IdentityHashMap<>();

    private RowVersions(EntityModel<?> model, int column) {
        this.model = model;
        this.column = column;
    }

    /** No versions, whatever the entity has. */
    static RowVersions none(EntityModel<?> model) {
        return new RowVersions(model, -1);
    }

    /** The versions of rows that are deleted. */
    static RowVersions ofDeletes(EntityModel<?> model, List<MappedEntity> rows) {
        RowVersions versions = new RowVersions(model, model.versionColumn());
        if (versions.column >= 0) {
            rows.forEach(versions::expect);
        }
        return versions;
    }

    /** The versions of rows that are updated, which get their next one here. */
    static RowVersions ofUpdates(EntityModel<?> model, List<MappedEntity> rows) {
        RowVersions versions = new RowVersions(model, model.versionColumn());
        if (versions.column >= 0) {
            rows.forEach(versions::advance);
        }
        return versions;
    }

    private void advance(MappedEntity row) {
        if (Masks.isDirty(row, column)) {
            throw new InvalidValueException(model.attributeName(column)
                    + " counts the versions of the row and was set by hand. Leave it to the session.");
        }
        expect(row);
        if (!model.hasVersionOfDatabase()) {
            DatabaseValues.change(row, column, model.nextVersion(expected.get(row)));
            Masks.setDirty(row, column, true); // a new object that takes a row has no page to do so
        }
    }

    private void expect(MappedEntity row) {
        if (!Masks.isLoaded(row, column)) {
            throw new StaleEntityException(
                    name(model.key(row)) + " was to be written, but its row is gone: somebody deleted it. "
                            + "Roll back and read what is there.");
        }
        expected.put(row, model.get(row, column));
    }

    /** Reads persistent objects whose version is not known because they expired: nothing else of them is known either. */
    static void read(EntityModel<?> model, List<MappedEntity> rows, RelationshipSource source) {
        int version = model.versionColumn();
        if (version >= 0) {
            List<MappedEntity> unknown = new ArrayList<>(0);
            for (MappedEntity row : rows) {
                if (!Masks.isLoaded(row, version) && !FlushPlanner.isPending(row)) {
                    unknown.add(row);
                }
            }
            if (!unknown.isEmpty()) {
                source.complete(unknown);
            }
        }
    }

    /** The version that the UPDATE of a row asks for; null where there is none. */
    @Nullable
    Object expected(MappedEntity row) {
        return expected.get(row);
    }

    /** Binds the expected version of a row; the position is not used where there is none. */
    void bind(MappedEntity row, RowBinder out, int index) throws SQLException {
        if (column >= 0) {
            bindAs(type(), expected.get(row), out, index);
        }
    }

    /** Whether a row that is not found is an error. */
    boolean isChecked() {
        return column >= 0;
    }

    private String name(@Nullable Object key) {
        return model.name() + " with key " + key;
    }

    private ColumnType<?> type() {
        return model.columns().get(column).def().type();
    }

    private static <T> void bindAs(ColumnType<T> type, @Nullable Object value, RowBinder out, int index)
            throws SQLException {
        type.bindNullable(out, index, value == null ? null : type.javaType().cast(value));
    }
}
