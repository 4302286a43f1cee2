package dev.athanor.feature;

import dev.athanor.query.Column;
import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ast.TableSource;
import org.jspecify.annotations.Nullable;

/** {@link Line} in queries. */
final class QLine extends EntityTable<Line, Long> {
    private final LineModel model;
    final NumericColumn<Long> id = number(Line.ID);
    final StringColumn name = text(Line.NAME);
    final NumericColumn<Integer> price = number(Line.PRICE);
    final NumericColumn<Integer> total = number(Line.TOTAL);
    final Column<Money> money = column(Line.MONEY);

    QLine(LineModel model) {
        this(model, null);
    }

    private QLine(LineModel model, @Nullable TableSource source) {
        super(model, source);
        this.model = model;
    }

    @Override
    public QLine alias(String name) {
        return new QLine(model, source(name));
    }

    @Override
    protected QLine from(TableSource source) {
        return new QLine(model, source);
    }
}
