package dev.athanor.internal.advise;

import dev.athanor.event.Advice;
import dev.athanor.event.CallSite;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;
import dev.athanor.internal.identity.LoadObserver;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The development mode of one session, which its connection and its loaders tell what they do. Not for use by two threads. */
public final class SessionAdvisor extends StatementListener implements LoadObserver {
    private final Development development;
    private final RepeatedLoads repeated;
    private final Map<Eager, EagerLoad> eager = new HashMap<>();

    private record Eager(
            RelationshipModel relationship, @Nullable CallSite site) {}

    SessionAdvisor(Development development, int repeats) {
        this.development = development;
        this.repeated = new RepeatedLoads(repeats, development::tell);
    }

    @Override
    public boolean wantsValues() {
        return false;
    }

    @Override
    public void executed(StatementEvent event) {
        repeated.sent(event);
    }

    @Override
    public void differs(MappedEntity held, List<Integer> columns) {
        EntityModel<?> model = held.athanor$model();
        CallSite site = CallSite.ofCaller();
        String members = columns.stream().map(model::attributeName).collect(Collectors.joining(", "));
        development.tell(
                new Advice(
                        Advice.Kind.STALE_VALUES,
                        members,
                        site,
                        "The row of " + model.name() + " " + model.key(held) + ", read again" + at(site)
                                + ", has another value of " + members
                                + " than the object that the session holds, which keeps its own.",
                        "To take over what somebody else has written, use populateExisting() of the query, or session.refresh(...)."));
    }

    @Override
    public Runnable loadedEagerly(EntityModel<?> model, RelationshipModel relationship) {
        CallSite site = CallSite.ofCaller();
        return eager.computeIfAbsent(new Eager(relationship, site), first -> new EagerLoad(model, relationship, site));
    }

    /** The session is closed. */
    public void close() {
        development.closed(eager.values());
        eager.clear();
    }

    static String at(@Nullable CallSite site) {
        return site == null ? "" : " at " + site;
    }
}
