package dev.athanor.internal.flush;

import dev.athanor.spi.EntityModel;
import dev.athanor.table.ForeignKeyDef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts entities so that each comes after those its foreign keys refer to; entities that refer to each other in a circle come
 * together. Tarjan's algorithm for strongly connected components (1972), which gives them in just this order; deterministic
 * for the order given.
 */
final class TypeOrder {
    private final Map<String, EntityModel<?>> byTable = new LinkedHashMap<>();
    private final Map<EntityModel<?>, Integer> number = new HashMap<>();
    private final Map<EntityModel<?>, Integer> lowest = new HashMap<>();
    private final Deque<EntityModel<?>> path = new ArrayDeque<>();
    private final List<List<EntityModel<?>>> components = new ArrayList<>();

    private TypeOrder(Collection<EntityModel<?>> models) {
        models.forEach(model -> byTable.put(model.table().qualifiedName(), model));
    }

    /** The entities in groups; mostly one in each. */
    static List<List<EntityModel<?>>> of(Collection<EntityModel<?>> models) {
        TypeOrder order = new TypeOrder(models);
        for (EntityModel<?> model : models) {
            if (!order.number.containsKey(model)) {
                order.visit(model);
            }
        }
        return order.components;
    }

    /** Whether rows of this entity can refer to rows of the same entity. */
    static boolean refersToItself(EntityModel<?> model) {
        for (ForeignKeyDef key : model.table().foreignKeys()) {
            if (key.qualifiedTarget().equals(model.table().qualifiedName())) {
                return true;
            }
        }
        return false;
    }

    private int visit(EntityModel<?> model) {
        int mine = number.size();
        int low = mine;
        number.put(model, mine);
        path.push(model);
        for (ForeignKeyDef key : model.table().foreignKeys()) {
            EntityModel<?> target = byTable.get(key.qualifiedTarget());
            if (target == null || target == model) {
                continue;
            }
            Integer seen = number.get(target);
            if (seen == null) {
                low = Math.min(low, visit(target));
            } else if (path.contains(target)) {
                low = Math.min(low, seen);
            }
        }
        lowest.put(model, low);
        if (low == mine) {
            close(model);
        }
        return low;
    }

    private void close(EntityModel<?> root) {
        List<EntityModel<?>> component = new ArrayList<>();
        EntityModel<?> member;
        do {
            member = path.pop();
            component.add(member);
        } while (member != root);
        Collections.reverse(component);
        components.add(component);
    }
}
