package dev.athanor.spi;

import dev.athanor.error.MappingException;
import dev.athanor.type.RowReader;
import dev.athanor.type.Storages;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The row mapper of an entity in plain Jdbi: finds the entity's columns by name in whatever the query returns. The objects are
 * detached; a column that the query lacks is not loaded, but the key must be there.
 *
 * @param <E> the entity class
 */
public final class JdbiRowMapper<E> implements RowMapper<E> {
    private final EntityModel<E> model;

    /** A mapper for the rows of an entity. */
    public JdbiRowMapper(EntityModel<E> model) {
        this.model = model;
    }

    @Override
    public @Nullable E map(ResultSet rs, StatementContext context) throws SQLException {
        return specialize(rs, context).map(rs, context);
    }

    @Override
    public RowMapper<E> specialize(ResultSet rs, StatementContext context) throws SQLException {
        int[] positions = positions(rs.getMetaData());
        RowReader row = new RowReader(
                rs, Storages.ofDatabase(context.getConnection().getMetaData().getDatabaseProductName()));
        return (current, currentContext) -> read(row, positions);
    }

    private @Nullable E read(RowReader row, int[] positions) throws SQLException {
        MappedEntity entity = model.newInstance();
        List<ColumnModel> columns = model.columns();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] > 0) {
                Object value = row.get(positions[i], columns.get(i).def().type());
                if (value == null && i < model.keySize()) {
                    return null;
                }
                model.set(entity, i, value);
                Masks.setLoaded(entity, i, true);
            }
        }
        entity.athanor$owner(DetachedOwner.DETACHED);
        return model.entityClass().cast(entity);
    }

    private int[] positions(ResultSetMetaData meta) throws SQLException {
        List<ColumnModel> columns = model.columns();
        int[] positions = new int[columns.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position(meta, columns.get(i).def().name());
            if (positions[i] == 0 && i < model.keySize()) {
                throw new MappingException("The query returns no column "
                        + columns.get(i).def().name() + ", which is needed as the key of " + model.name() + ".");
            }
        }
        return positions;
    }

    private static int position(ResultSetMetaData meta, String name) throws SQLException {
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            if (meta.getColumnLabel(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return 0;
    }
}
