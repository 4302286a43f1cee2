package dev.athanor.internal.flush;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects by their entity, each in the order in which it came. */
final class ByEntity {
    private ByEntity() {}

    static Map<EntityModel<?>, List<MappedEntity>> of(Iterable<MappedEntity> entities) {
        Map<EntityModel<?>, List<MappedEntity>> sorted = new LinkedHashMap<>();
        entities.forEach(entity -> add(sorted, entity));
        return sorted;
    }

    static void add(Map<EntityModel<?>, List<MappedEntity>> sorted, MappedEntity entity) {
        sorted.computeIfAbsent(entity.athanor$model(), each -> new ArrayList<>())
                .add(entity);
    }
}
