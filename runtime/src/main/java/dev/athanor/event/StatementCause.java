package dev.athanor.event;

import dev.athanor.event.StatementEvent.Reason;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LoaderLine;
import org.jspecify.annotations.Nullable;

/**
 * Why a statement was sent, for listeners: of a statement that loads also what it loads, for how many objects, and whether somebody
 * touched it. Immutable, for any thread.
 *
 * @param reason why
 * @param entity the entity whose objects get what is loaded, or that {@code get} did not find in memory; null for statements that
 *     somebody asked for, for what a flush writes, and for transactions
 * @param attribute the number of the relationship or column of {@code entity}; -1 where it is the objects as a whole
 * @param objects for how many objects it is loaded; 0 where {@code entity} is null
 * @param touched whether an accessor asked for it that was called on an object which did not have the value
 */
public record StatementCause(
        Reason reason, @Nullable EntityModel<?> entity, int attribute, int objects, boolean touched) {
    /** A query or statement that somebody asked for. */
    public static final StatementCause STATEMENT = new StatementCause(Reason.STATEMENT, null, -1, 0, false);

    /** Changes that are written. */
    public static final StatementCause FLUSH = new StatementCause(Reason.FLUSH, null, -1, 0, false);

    /** The bounds of a transaction. */
    public static final StatementCause TRANSACTION = new StatementCause(Reason.TRANSACTION, null, -1, 0, false);

    /** Whether {@code get}, {@code getOne} and the like did not find an object in memory. */
    public boolean isGet() {
        return reason == Reason.STATEMENT && entity != null;
    }

    /** What is loaded, as messages name it: {@code User.addresses}, or {@code User} for objects as a whole; null for nothing. */
    public @Nullable String member() {
        if (entity == null) {
            return null;
        }
        return attribute < 0 ? entity.name() : entity.attributeName(attribute);
    }

    /**
     * The line of code by which one statement loads the same for many objects: {@code select(USER).options(selectIn(USER.addresses))}
     * of a relationship, {@code undefer} of a deferred column, and of what was got by key or had expired the query by many keys. Null
     * where nothing is loaded.
     */
    public @Nullable String loaderLine() {
        return entity == null ? null : LoaderLine.of(entity, attribute);
    }
}
