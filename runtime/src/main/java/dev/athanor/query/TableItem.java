package dev.athanor.query;

import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.table.TableDef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table: that of an entity, or one without a class. It can be read and written. Immutable. */
public sealed interface TableItem extends FromItem permits EntityTable, Table {
    @Override
    TableSource source();

    /** The facts about the table. For the runtime. */
    TableDef table();

    /** The columns of the table from this source, in order. For the runtime. */
    List<ColumnRef> columns();

    /** The facts about the columns, by number. For the runtime. */
    List<ColumnModel> columnModels();

    /** The entity whose table it is, or null. For the runtime. */
    @Nullable
    EntityModel<?> entity();
}
