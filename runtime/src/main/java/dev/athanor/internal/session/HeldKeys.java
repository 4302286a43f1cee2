package dev.athanor.internal.session;

import dev.athanor.internal.identity.Identities;
import dev.athanor.session.EntityKey;
import dev.athanor.session.IdentityMapView;
import dev.athanor.spi.EntityModel;
import java.util.LinkedHashSet;
import java.util.Set;

/** The keys of an identity map at one moment. */
record HeldKeys(Set<EntityKey> keys) implements IdentityMapView {
    static HeldKeys of(Identities identities) {
        Set<EntityKey> keys = new LinkedHashSet<>();
        identities.forEach(entity -> {
            EntityModel<?> model = entity.athanor$model();
            keys.add(new EntityKey(model.entityClass(), identities.rowKey(entity)));
        });
        return new HeldKeys(Set.copyOf(keys));
    }

    @Override
    public int size() {
        return keys.size();
    }
}
