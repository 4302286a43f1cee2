package dev.athanor.internal.load;

import dev.athanor.internal.identity.LoadRules;
import dev.athanor.query.ColumnOption;
import dev.athanor.query.LoadOption;
import dev.athanor.query.LoadStrategy;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import dev.athanor.spi.RowColumns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the options of a query, and the mapping, say of how an entity is loaded in one place. Called by the load planner. */
final class AskedLoading {
    private AskedLoading() {}

    /** What the query says of the objects of one place; columns that find what comes with them are read in any case. */
    static @Nullable LoadRules rules(
            EntityModel<?> model,
            List<? extends LoadOption<?, ?>> options,
            List<? extends ColumnOption<?>> columns,
            Set<RelationshipModel> path,
            RowColumns found) {
        RowColumns needed = found;
        if (!columns.isEmpty()) {
            for (RelationshipModel relationship : model.relationships()) {
                LoadOption<?, ?> option = find(options, relationship);
                LoadStrategy strategy = strategy(option, relationship, path);
                if (relationship.kind() == Kind.TO_ONE
                        && strategy != LoadStrategy.PEERS
                        && strategy != LoadStrategy.LAZY) {
                    needed = needed.with(relationship.columns());
                }
            }
        }
        return ColumnRules.of(model, strategies(options), columns, needed);
    }

    /** The same for the targets of a relationship, which are found and told apart by some of their columns. */
    static @Nullable LoadRules rules(
            RelationshipModel relationship, @Nullable LoadOption<?, ?> option, Set<RelationshipModel> path) {
        EntityModel<?> target = relationship.target();
        List<? extends LoadOption<?, ?>> nested = option == null ? List.of() : option.nested();
        List<? extends ColumnOption<?>> columns = option == null ? List.of() : option.columns();
        RowColumns found = RowColumns.none(target);
        if (relationship.kind() == Kind.ONE_TO_MANY || relationship.kind() == Kind.INVERSE_TO_ONE) {
            found = found.with(relationship.targetColumns());
        }
        if (relationship.mapKey() >= 0) {
            found = found.with(relationship.mapKey());
        }
        return rules(target, nested, columns, path, found);
    }

    /** How a relationship is loaded: as an option says, else as the mapping does. */
    static LoadStrategy strategy(
            @Nullable LoadOption<?, ?> option, RelationshipModel relationship, Set<RelationshipModel> path) {
        return option != null ? option.strategy() : ofMapping(relationship, path);
    }

    /** The strategy of the mapping, which stops where it comes back to a relationship or its other side. */
    private static LoadStrategy ofMapping(RelationshipModel relationship, Set<RelationshipModel> path) {
        RelationshipModel inverse = relationship.inverse();
        if (path.contains(relationship) || inverse != null && path.contains(inverse)) {
            return LoadStrategy.PEERS;
        }
        return switch (relationship.loading()) {
            case PEERS, SELECT -> LoadStrategy.PEERS;
            case JOINED -> LoadStrategy.JOINED;
            case SELECT_IN -> LoadStrategy.SELECT_IN;
        };
    }

    /** The last option about a relationship, or null. */
    static @Nullable LoadOption<?, ?> find(List<? extends LoadOption<?, ?>> options, RelationshipModel relationship) {
        LoadOption<?, ?> found = null;
        for (LoadOption<?, ?> option : options) {
            found = option.path().model() == relationship ? option : found;
        }
        return found;
    }

    private static Map<RelationshipModel, Boolean> strategies(List<? extends LoadOption<?, ?>> options) {
        if (options.isEmpty()) {
            return Map.of();
        }
        Map<RelationshipModel, Boolean> strategies = new HashMap<>(2);
        for (LoadOption<?, ?> option : options) {
            if (option.strategy() == LoadStrategy.LAZY) {
                strategies.put(option.path().model(), true);
            } else if (option.strategy() == LoadStrategy.PEERS) {
                strategies.put(option.path().model(), false);
            }
        }
        return strategies;
    }
}
