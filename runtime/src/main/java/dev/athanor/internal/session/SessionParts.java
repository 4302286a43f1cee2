package dev.athanor.internal.session;

import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.flush.Flusher;
import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.load.EntityLoader;
import dev.athanor.internal.load.QueryRunner;
import dev.athanor.internal.load.RelationshipLoader;
import dev.athanor.session.SessionOptions;

/** The wiring of a session: what knows whom. Load and flush meet in the identities and nowhere else. */
record SessionParts(
        SessionGuard guard,
        SessionConnection connection,
        SessionObjects objects,
        Membership membership,
        Flushing flushing,
        Reading reading) {

    static SessionParts of(EngineCore core, SessionOptions options) {
        SessionGuard guard = new SessionGuard();
        Identities identities = new Identities();
        SessionConnection connection =
                new SessionConnection(core.source(), core.log(), core.errors(), options.autocommitReads());
        SessionObjects objects = new SessionObjects(guard, identities);
        EntityLoader entities = new EntityLoader(connection, core.loaderSql(), identities, objects);
        RelationshipLoader relationships =
                new RelationshipLoader(connection, core.loaderSql(), identities, objects, entities);
        Flusher flusher = new Flusher(connection, core.flushSql(), relationships::load);
        Flushing flushing =
                new Flushing(core.registry(), guard, objects, connection, flusher, options.autoflush());
        Membership membership = new Membership(core.registry(), objects);
        objects.wire(new SessionObjects.Wiring(entities, relationships, flushing, membership));
        QueryRunner queries = new QueryRunner(connection, core.dialect(), identities, objects, relationships);
        Reading reading = new Reading(core, guard, connection, objects, flushing, entities, queries);
        return new SessionParts(guard, connection, objects, membership, flushing, reading);
    }
}
