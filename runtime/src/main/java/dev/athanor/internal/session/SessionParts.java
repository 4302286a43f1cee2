package dev.athanor.internal.session;

import dev.athanor.dialect.TableConditions;
import dev.athanor.internal.advise.SessionAdvisor;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.execute.Warnings;
import dev.athanor.internal.flush.Flusher;
import dev.athanor.internal.flush.StatementExecutor;
import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.load.EntityLoader;
import dev.athanor.internal.load.LoaderSql;
import dev.athanor.internal.load.QueryRunner;
import dev.athanor.internal.load.RelationshipLoader;
import dev.athanor.query.Criteria;
import dev.athanor.session.SessionOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wiring of a session: what knows whom. Load and flush meet in the identities and nowhere else. What not every session needs
 * is made when it is asked for, so that a session costs little more than what is done with it.
 */
final class SessionParts {
    private final EngineCore core;
    private final SessionGuard guard = new SessionGuard();
    private final Identities identities = new Identities();
    private final SessionConnection connection;
    private final SessionObjects objects;
    private final Flushing flushing;
    private final Reading reading;
    private final SessionTransaction transaction;
    private final Warnings warnings;
    private final @Nullable SessionEvents events;
    private final Criteria criteria;
    private final TableConditions conditions;
    private final LoaderSql loaderSql;
    private final @Nullable SessionAdvisor advisor;
    private final boolean raisesOnSql;
    /** What flushes have loaded in spite of criteria. */
    private final List<FlushLoads> ofFlush = new ArrayList<>(0);

    private @Nullable EntityLoader entities;
    private @Nullable RelationshipLoader relationships;
    private @Nullable QueryRunner queries;

    /**
     * The parts of a session.
     *
     * @param listeners who listens to it; null for nobody
     * @param advisor its development mode; null for none
     */
    SessionParts(
            EngineCore core,
            SessionOptions options,
            SessionConnection connection,
            @Nullable ListenerTable listeners,
            @Nullable SessionAdvisor advisor) {
        this.core = core;
        this.connection = connection;
        this.criteria = options.criteria();
        this.conditions = criteria.ofSession();
        this.loaderSql = criteria.isEmpty() ? core.loaderSql() : new LoaderSql(core.dialect(), conditions);
        this.raisesOnSql = options.raiseOnSql();
        this.advisor = advisor;
        this.objects = new SessionObjects(this, guard, identities);
        this.flushing = new Flushing(this, options.autoflush(), options.autoflushAlways());
        this.reading = new Reading(this);
        this.warnings = options.warningsAsErrors() ? Warnings.THROWN : Warnings.LOGGED;
        this.transaction = new SessionTransaction(this, options.expireOnCommit());
        this.events = listeners == null ? null : new SessionEvents(listeners, this);
        if (events != null && events.isOfSessions()) {
            connection.onBegin(events::begun);
        }
    }

    /** Who listens; null for nobody. */
    @Nullable
    SessionEvents events() {
        return events;
    }

    /** What all that is read has to meet. */
    Criteria criteria() {
        return criteria;
    }

    /** The same for statements, as this session alone has it. */
    TableConditions conditions() {
        return conditions;
    }

    /** Whether a touch of a relationship may send no statement. */
    boolean raisesOnSql() {
        return raisesOnSql;
    }

    /** The development mode of the session; null for none. */
    @Nullable
    SessionAdvisor advisor() {
        return advisor;
    }

    /** Tells listeners what waits to be told: an operation is done. */
    void tell() {
        SessionEvents told = events;
        if (told != null) {
            told.tell();
        }
    }

    EngineCore core() {
        return core;
    }

    SessionGuard guard() {
        return guard;
    }

    SessionConnection connection() {
        return connection;
    }

    SessionObjects objects() {
        return objects;
    }

    Flushing flushing() {
        return flushing;
    }

    Reading reading() {
        return reading;
    }

    SessionTransaction transaction() {
        return transaction;
    }

    Warnings warnings() {
        return warnings;
    }

    Writing writing() {
        return new Writing(this, new StatementExecutor(connection, core.dialect(), conditions));
    }

    Membership membership() {
        return new Membership(core.registry(), objects);
    }

    TransactionEnd transactionEnd() {
        return new TransactionEnd(objects);
    }

    Flusher flusher() {
        return new Flusher(connection, core.flushSql().with(conditions), flushLoads(), identities, warnings);
    }

    /** A flush has to know all rows that the database knows; what it has loaded of them is forgotten afterwards. */
    private FlushLoads flushLoads() {
        if (criteria.isEmpty()) {
            return new FlushLoads(entities(), relationships(), criteria);
        }
        LoaderSql sql = core.loaderSql();
        EntityLoader all = new EntityLoader(connection, sql, sql, identities, objects);
        FlushLoads made = new FlushLoads(
                all, new RelationshipLoader(connection, sql, sql, identities, objects, all, warnings), criteria);
        ofFlush.add(made);
        return made;
    }

    /** A flush is done: what it has loaded in spite of the criteria loads again when it is touched. */
    void flushed() {
        ofFlush.forEach(FlushLoads::forget);
        ofFlush.clear();
    }

    EntityLoader entities() {
        EntityLoader made = entities;
        if (made == null) {
            made = new EntityLoader(connection, loaderSql, core.loaderSql(), identities, objects);
            entities = made;
        }
        return made;
    }

    RelationshipLoader relationships() {
        RelationshipLoader made = relationships;
        if (made == null) {
            made = new RelationshipLoader(
                    connection, loaderSql, core.loaderSql(), identities, objects, entities(), warnings);
            relationships = made;
        }
        return made;
    }

    QueryRunner queries() {
        QueryRunner made = queries;
        if (made == null) {
            made = new QueryRunner(connection, core.dialect(), conditions, identities, objects, relationships());
            queries = made;
        }
        return made;
    }
}
