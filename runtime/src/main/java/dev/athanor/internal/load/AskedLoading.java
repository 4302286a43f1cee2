package dev.athanor.internal.load;

import dev.athanor.annotation.Loading;
import dev.athanor.internal.identity.LoadRules;
import dev.athanor.query.LoadOption;
import dev.athanor.query.LoadOptions;
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
            EntityModel<?> model, LoadOptions options, Set<RelationshipModel> path, RowColumns found) {
        RowColumns needed = found;
        if (!options.columns().isEmpty()) {
            for (RelationshipModel relationship : model.relationships()) {
                LoadOption<?, ?> option = find(options, relationship);
                if (relationship.kind() == Kind.TO_ONE
                        && strategy(option, relationship, path).isEager()) {
                    needed = needed.with(relationship.columns());
                }
            }
        }
        LoadStrategy others = options.others();
        return ColumnRules.of(
                model, touches(options), others == null ? null : others.loading(), options.columns(), needed);
    }

    /** The same for the targets of a relationship, which are found and told apart by some of their columns. */
    static @Nullable LoadRules rules(
            RelationshipModel relationship, LoadOptions options, Set<RelationshipModel> path, boolean recursive) {
        EntityModel<?> target = relationship.target();
        RowColumns found = RowColumns.none(target);
        if (recursive && relationship.kind() == Kind.TO_ONE) {
            found = found.with(relationship.columns());
        }
        if (relationship.kind() == Kind.ONE_TO_MANY || relationship.kind() == Kind.INVERSE_TO_ONE) {
            found = found.with(relationship.targetColumns());
        }
        if (relationship.mapKey() >= 0) {
            found = found.with(relationship.mapKey());
        }
        if (relationship.hasPositions()) {
            found = found.with(relationship.position());
        }
        return rules(target, options, path, found);
    }

    /**
     * What is said of the targets of a relationship.
     *
     * @param options what is said of the objects that have it
     * @param option what these say of the relationship, or null
     */
    static LoadOptions ofTargets(LoadOptions options, @Nullable LoadOption<?, ?> option) {
        LoadOptions nested = option == null ? LoadOptions.none() : option.nested();
        return nested.others() != null || options.others() == null
                ? nested
                : new LoadOptions(nested.relationships(), nested.columns(), options.others());
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
            case PEERS, WRITE_ONLY -> LoadStrategy.PEERS;
            case SELECT -> LoadStrategy.LAZY;
            case JOINED -> LoadStrategy.JOINED;
            case SELECT_IN -> LoadStrategy.SELECT_IN;
            case IMMEDIATE -> LoadStrategy.IMMEDIATE;
            case RAISE -> LoadStrategy.RAISE;
            case RAISE_ON_SQL -> LoadStrategy.RAISE_ON_SQL;
        };
    }

    /** The last option about a relationship, or null. */
    static @Nullable LoadOption<?, ?> find(LoadOptions options, RelationshipModel relationship) {
        LoadOption<?, ?> found = null;
        for (LoadOption<?, ?> option : options.relationships()) {
            found = option.path().model() == relationship ? option : found;
        }
        return found;
    }

    /** What a touch does, for the relationships that options leave to a touch. */
    private static Map<RelationshipModel, Loading> touches(LoadOptions options) {
        List<LoadOption<?, ?>> relationships = options.relationships();
        if (relationships.isEmpty()) {
            return Map.of();
        }
        Map<RelationshipModel, Loading> touches = new HashMap<>(2);
        for (LoadOption<?, ?> option : relationships) {
            touches.remove(option.path().model());
            if (!option.strategy().isEager()) {
                touches.put(option.path().model(), option.strategy().loading());
            }
        }
        return touches;
    }
}
