package dev.athanor.internal.flush;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects whose rows a flush updates, whoever brings it about: those that are changed, the children whose foreign key a
 * collection alone tells, and those that follow a key.
 */
final class UpdatedRows implements CollectionKeys.Visitor, TakenAlong.Visitor {
    private final List<MappedEntity> found;

    private UpdatedRows(List<MappedEntity> found) {
        this.found = found;
    }

    /** Those of some changes; an object may be there several times. */
    static List<MappedEntity> of(Changes changes, RowKeys keys, RelationshipSource source) {
        List<MappedEntity> owners = changes.dirty();
        UpdatedRows rows = new UpdatedRows(new ArrayList<>(owners));
        owners.forEach(owner -> CollectionKeys.visit(owner, changes, keys, rows));
        changes.pending().forEach(owner -> CollectionKeys.visit(owner, changes, keys, rows));
        TakenAlong.find(changes, source, rows);
        return rows.found;
    }

    @Override
    public void refers(MappedEntity child, RelationshipModel relationship, @Nullable MappedEntity owner, String name) {
        found.add(child);
    }

    @Override
    public void takenAlong(MappedEntity child, RelationshipModel relationship, MappedEntity owner) {
        found.add(child);
    }

    @Override
    public void skipped(MappedEntity owner, RelationshipModel relationship, MappedEntity target) {
        // nothing is written of it
    }
}
