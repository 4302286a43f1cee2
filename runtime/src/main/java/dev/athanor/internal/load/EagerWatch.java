package dev.athanor.internal.load;

import dev.athanor.internal.identity.LoadObserver;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.Collection;

/** Has development mode hear when collections are read that a query has loaded beside its objects. */
final class EagerWatch {
    private EagerWatch() {}

    /** Watches the collections of owners of one entity, of which there is one at least. */
    static void watch(Collection<MappedEntity> owners, RelationshipModel relationship, LoadObserver loads) {
        Runnable read = loads.loadedEagerly(owners.iterator().next().athanor$model(), relationship);
        for (MappedEntity owner : owners) {
            owner.athanor$model()
                    .collection(owner, relationship.index())
                    .state()
                    .onRead(read);
        }
    }
}
