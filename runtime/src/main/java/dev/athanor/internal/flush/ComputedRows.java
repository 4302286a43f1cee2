package dev.athanor.internal.flush;

import dev.athanor.dialect.RenderedSql;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements of rows that have columns which the database computes: each with its values, so that those of one text are a batch. */
final class ComputedRows {
    private final FlushSql sql;
    private final ComputedColumns computed;

    ComputedRows(FlushSql sql, ComputedColumns computed) {
        this.sql = sql;
        this.computed = computed;
    }

    /** A row and its statement. */
    record Row(MappedEntity entity, RenderedSql sql) {}

    /** The UPDATEs of the changed columns of rows, by their texts. */
    Map<String, List<Row>> updates(EntityModel<?> model, List<MappedEntity> rows, RowVersions versions, RowKeys keys) {
        Map<String, List<Row>> byText = new LinkedHashMap<>();
        for (MappedEntity row : rows) {
            RenderedSql rendered = update(model, row, versions.expected(row), keys.of(row));
            byText.computeIfAbsent(rendered.sql(), each -> new ArrayList<>()).add(new Row(row, rendered));
        }
        return byText;
    }

    private RenderedSql update(EntityModel<?> model, MappedEntity row, @Nullable Object version, Object key) {
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < model.columns().size(); i++) {
            if (Masks.isDirty(row, i)) {
                assignments.add(new Assignment(model.columns().get(i).def(), value(model, row, i)));
            }
        }
        return sql.render(
                new UpdateNode(TableSource.of(model.table()), assignments, sql.isRow(model, key, version), false));
    }

    /** The INSERT of a row, of the columns that its text sends, which returns what that returns. */
    RenderedSql insert(EntityModel<?> model, MappedEntity row, InsertText text) {
        List<ColumnDef> columns = new ArrayList<>();
        List<ExprNode> values = new ArrayList<>();
        for (int column : text.sent()) {
            columns.add(model.columns().get(column).def());
            values.add(value(model, row, column));
        }
        TableSource table = TableSource.of(model.table());
        return sql.render(InsertNode.of(table, columns, List.of(values)).withReturning(text.returning(model)));
    }

    private ExprNode value(EntityModel<?> model, MappedEntity row, int column) {
        ExprNode expression = computed.of(row, column);
        if (expression != null) {
            return expression;
        }
        return Bind.ofObject(model.columns().get(column).def().type(), model.get(row, column));
    }
}
