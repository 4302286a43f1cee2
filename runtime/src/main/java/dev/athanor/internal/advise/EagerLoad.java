package dev.athanor.internal.advise;

import dev.athanor.event.Advice;
import dev.athanor.event.CallSite;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import org.jspecify.annotations.Nullable;

/**
 * The collections that queries of one line of code have loaded beside their objects in a session. Each collection holds it until it is
 * read, so that it is garbage when nobody can read one any more. For any thread.
 */
final class EagerLoad implements Runnable {
    private final Reading reading = new Reading();
    private final Advice advice;

    /** Whether a collection was read; outlives the load. */
    static final class Reading {
        private volatile boolean happened;

        boolean hasHappened() {
            return happened;
        }
    }

    EagerLoad(EntityModel<?> model, RelationshipModel relationship, @Nullable CallSite site) {
        String member = model.attributeName(relationship.index());
        this.advice = new Advice(
                Advice.Kind.UNUSED_LOAD,
                member,
                site,
                member + " was loaded with a query" + SessionAdvisor.at(site)
                        + ", and of none of its objects was it read.",
                "Leave " + model.attributeCode(relationship.index())
                        + " out of the options of the query; where its mapping says loading = "
                        + "SELECT_IN, JOINED or IMMEDIATE, leave that out.");
    }

    /** A collection is read. */
    @Override
    public void run() {
        reading.happened = true;
    }

    Reading reading() {
        return reading;
    }

    Advice advice() {
        return advice;
    }
}
