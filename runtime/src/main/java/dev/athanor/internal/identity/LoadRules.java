package dev.athanor.internal.identity;

import dev.athanor.annotation.Loading;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RowColumns;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query says of the objects that it brings: part of its load plan, and kept by their group. Immutable.
 *
 * @param touches for some relationships, what a touch does, whatever their mapping says
 * @param others what a touch of all others does; null where that is for the session and their mapping to say
 * @param columns what is read of their rows, at first and when they expired
 * @param refused the columns that may not be read by a statement of their own; without those of the key and the version
 */
public record LoadRules(
        Map<RelationshipModel, Loading> touches, @Nullable Loading others, RowColumns columns, RowColumns refused) {

    /** What a query says that says nothing. */
    static LoadRules none(EntityModel<?> model) {
        return new LoadRules(Map.of(), null, model.rowColumns(), RowColumns.none(model));
    }

    /** What a touch of a relationship does; null where the query says nothing of it. */
    @Nullable
    Loading touch(RelationshipModel relationship) {
        Loading asked = touches.get(relationship);
        return asked != null ? asked : others;
    }

    /** Whether the query says something of this relationship by its name. */
    boolean names(RelationshipModel relationship) {
        return touches.containsKey(relationship);
    }

    /** Whether something may not be loaded later. */
    boolean raises() {
        return others != null
                || refused.count() > 0
                || touches.values().stream().anyMatch(Loading::raises);
    }
}
