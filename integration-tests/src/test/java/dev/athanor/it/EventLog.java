package dev.athanor.it;

import dev.athanor.event.EntityListener;
import dev.athanor.event.FlushAccess;
import dev.athanor.event.SessionListener;
import dev.athanor.event.StateChange;
import dev.athanor.spi.MappedEntity;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Writes down all events, in order: those of a session as their name, those of an object with its entity. */
final class EventLog implements SessionListener, EntityListener<Object> {
    private final List<String> events = new ArrayList<>();

    /** The events since the last call. */
    List<String> take() {
        List<String> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    private void note(String event, Object entity) {
        events.add(event + " " + MappedEntity.of(entity).athanor$model().name());
    }

    @Override
    public void afterBegin(Connection connection) {
        events.add("afterBegin");
    }

    @Override
    public void beforeFlush(FlushAccess flush) {
        events.add("beforeFlush");
    }

    @Override
    public void afterFlush(FlushAccess flush) {
        events.add("afterFlush");
    }

    @Override
    public void beforeCommit(FlushAccess changes) {
        events.add("beforeCommit");
    }

    @Override
    public void afterCommit() {
        events.add("afterCommit");
    }

    @Override
    public void afterRollback() {
        events.add("afterRollback");
    }

    @Override
    public void loaded(Object entity) {
        note("loaded", entity);
    }

    @Override
    public void refreshed(Object entity) {
        note("refreshed", entity);
    }

    @Override
    public void expired(Object entity) {
        note("expired", entity);
    }

    @Override
    public void beforeInsert(Object entity) {
        note("beforeInsert", entity);
    }

    @Override
    public void afterInsert(Object entity) {
        note("afterInsert", entity);
    }

    @Override
    public void beforeUpdate(Object entity) {
        note("beforeUpdate", entity);
    }

    @Override
    public void afterUpdate(Object entity) {
        note("afterUpdate", entity);
    }

    @Override
    public void beforeDelete(Object entity) {
        note("beforeDelete", entity);
    }

    @Override
    public void afterDelete(Object entity) {
        note("afterDelete", entity);
    }

    @Override
    public void moved(Object entity, StateChange change) {
        note(change.name(), entity);
    }
}
