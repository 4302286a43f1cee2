package dev.athanor.internal.flush;

import dev.athanor.error.IntegrityException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes the rows of link tables, and what is like them of other tables, each statement in one batch. A row to delete that is gone already is an
 * error, as in SQLAlchemy.
 */
final class LinkExecutor {
    private final SessionConnection connection;
    private final FlushSql sql;
    private final ForeignKeyProbe probe;
    private final RowKeys keys;
    private final InsertBlocks blocks;

    LinkExecutor(SessionConnection connection, FlushSql sql, ForeignKeyProbe probe, RowKeys keys) {
        this.connection = connection;
        this.sql = sql;
        this.probe = probe;
        this.keys = keys;
        this.blocks = new InsertBlocks(connection, sql.dialect().capabilities());
    }

    void link(LinkTable link, List<LinkRow> rows) {
        try {
            int columns = link.ownColumns().size() + link.targetColumns().size();
            blocks.run(
                    columns,
                    count -> sql.link(link, count),
                    rows,
                    (row, out, first) -> bindBoth(link, row, out, first));
        } catch (IntegrityException e) {
            throw probe.explainLink(e, link, rows);
        }
    }

    void unlink(LinkTable link, List<LinkRow> rows) {
        int[] counts = batch(sql.unlink(link), rows, (row, out) -> bindBoth(link, row, out, 1));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new StaleEntityException("The row of " + link.table().name() + " that links "
                        + named(rows.get(i).own()) + " to " + named(rows.get(i).target())
                        + " was to be deleted, but it is gone: somebody deleted it.");
            }
        }
    }

    private static String named(MappedEntity entity) {
        return entity.athanor$model().name() + " " + entity.athanor$model().key(entity);
    }

    void unlinkAll(LinkTable link, List<MappedEntity> owners) {
        batch(sql.unlinkAll(link), owners, (owner, out) -> bindKey(link.table(), link.ownColumns(), owner, out, 1));
    }

    /** Empties the foreign keys of all rows of write-only collections. */
    void clearAll(RelationshipModel relationship, List<MappedEntity> owners) {
        EntityModel<?> target = relationship.target();
        int[] columns = relationship.targetColumns();
        batch(sql.clearAll(relationship), owners, (owner, out) -> {
            for (int i = 0; i < columns.length; i++) {
                KeyColumns.bindValue(target.columns().get(columns[i]).def().type(), keys.part(owner, i), out, i + 1);
            }
        });
    }

    private <T> int[] batch(String text, List<T> rows, Batch.Binding<T> binding) {
        return Batch.run(connection, text, rows, binding);
    }

    private void bindBoth(LinkTable link, LinkRow row, RowBinder out, int first) throws SQLException {
        bindKey(link.table(), link.ownColumns(), row.own(), out, first);
        bindKey(
                link.table(),
                link.targetColumns(),
                row.target(),
                out,
                first + link.ownColumns().size());
    }

    private void bindKey(TableDef table, List<String> columns, MappedEntity entity, RowBinder out, int index)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            KeyColumns.bindValue(table.column(columns.get(i)).type(), keys.part(entity, i), out, index + i);
        }
    }
}
