package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Extract;
import dev.athanor.query.ast.TemporalShift;
import dev.athanor.type.ColumnType;
import dev.athanor.type.SqlKind;
import dev.athanor.type.Types;
import java.util.Locale;

/**
 * A date, a time, or both. Of a point on the time line the fields are those in UTC. A month that is too
 * short takes its last day. What a date or a time of day does not have, hours or days, is refused by a {@link QueryException}.
 *
 * @param <T> the Java type
 */
public sealed class TemporalExpression<T> extends ComparableExpression<T> permits TemporalColumn, TemporalAggregate {
    TemporalExpression(ExprNode node, ColumnType<T> type) {
        super(node, type);
    }

    /** The year. */
    public final NumericExpression<Integer> year() {
        return extract(Extract.Field.YEAR);
    }

    /** The quarter, 1 to 4. */
    public final NumericExpression<Integer> quarter() {
        return extract(Extract.Field.QUARTER);
    }

    /** The month, 1 to 12. */
    public final NumericExpression<Integer> month() {
        return extract(Extract.Field.MONTH);
    }

    /** The day of the month. */
    public final NumericExpression<Integer> day() {
        return extract(Extract.Field.DAY);
    }

    /** The day of the week, from 1 for Monday to 7 for Sunday. */
    public final NumericExpression<Integer> dayOfWeek() {
        return extract(Extract.Field.DAY_OF_WEEK);
    }

    /** The day of the year. */
    public final NumericExpression<Integer> dayOfYear() {
        return extract(Extract.Field.DAY_OF_YEAR);
    }

    /** The hour. */
    public final NumericExpression<Integer> hour() {
        return extract(Extract.Field.HOUR);
    }

    /** The minute. */
    public final NumericExpression<Integer> minute() {
        return extract(Extract.Field.MINUTE);
    }

    /** The whole seconds of the minute. */
    public final NumericExpression<Integer> second() {
        return extract(Extract.Field.SECOND);
    }

    /** This many years later, or earlier where the number is negative. */
    public final TemporalExpression<T> plusYears(long years) {
        return shift(TemporalShift.Unit.YEAR, years);
    }

    /** This many months later, or earlier where the number is negative. */
    public final TemporalExpression<T> plusMonths(long months) {
        return shift(TemporalShift.Unit.MONTH, months);
    }

    /** This many days later, or earlier where the number is negative. */
    public final TemporalExpression<T> plusDays(long days) {
        return shift(TemporalShift.Unit.DAY, days);
    }

    /** This many hours later, or earlier where the number is negative. */
    public final TemporalExpression<T> plusHours(long hours) {
        return shift(TemporalShift.Unit.HOUR, hours);
    }

    /** This many minutes later, or earlier where the number is negative. */
    public final TemporalExpression<T> plusMinutes(long minutes) {
        return shift(TemporalShift.Unit.MINUTE, minutes);
    }

    /** This many seconds later, or earlier where the number is negative. */
    public final TemporalExpression<T> plusSeconds(long seconds) {
        return shift(TemporalShift.Unit.SECOND, seconds);
    }

    @Override
    public final TemporalAggregate<T> min() {
        return new TemporalAggregate<>(aggregate(Aggregate.Function.MIN), type());
    }

    @Override
    public final TemporalAggregate<T> max() {
        return new TemporalAggregate<>(aggregate(Aggregate.Function.MAX), type());
    }

    /** What databases do about it differs: an error, zero, another type. */
    private void requireKnown(String unit, boolean ofDay) {
        SqlKind kind = type().kind();
        if (kind == (ofDay ? SqlKind.DATE : SqlKind.TIME)) {
            throw new QueryException(label() + " is a " + type().javaType().getSimpleName() + " and has no "
                    + unit.toLowerCase(Locale.ROOT).replace('_', ' ') + ". Use an expression with a "
                    + (ofDay ? "time" : "date") + " for that.");
        }
    }

    private NumericExpression<Integer> extract(Extract.Field field) {
        requireKnown(field.name(), field.compareTo(Extract.Field.HOUR) >= 0);
        return new NumericExpression<>(new Extract(field, node(), type().kind()), Types.INTEGER);
    }

    private TemporalExpression<T> shift(TemporalShift.Unit unit, long amount) {
        requireKnown(unit.name(), unit.compareTo(TemporalShift.Unit.HOUR) >= 0);
        return new TemporalExpression<>(
                new TemporalShift(node(), Bind.of(Types.LONG, amount), unit, type().kind()), type());
    }
}
