package dev.athanor.internal.identity;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.List;

/** What development mode hears of loads, as loaders call it. Sessions have one in that mode only. */
public interface LoadObserver {
    /** The row of an object that is here, and keeps what it knows, has other values in these columns, which the session did not write. */
    void differs(MappedEntity held, List<Integer> columns);

    /** A query has loaded a collection of objects beside them; what is to run when one of those is read. */
    Runnable loadedEagerly(EntityModel<?> model, RelationshipModel relationship);
}
