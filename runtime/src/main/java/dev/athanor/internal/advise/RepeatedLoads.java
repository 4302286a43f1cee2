package dev.athanor.internal.advise;

import dev.athanor.event.Advice;
import dev.athanor.event.CallSite;
import dev.athanor.event.StatementCause;
import dev.athanor.event.StatementEvent;
import dev.athanor.spi.EntityModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The loads of one object each of a session, by what they load and the line of code. Not for use by two threads. */
final class RepeatedLoads {
    private final Map<Load, Integer> counts = new HashMap<>();
    private final int most;
    private final Consumer<Advice> told;

    private record Load(String member, @Nullable CallSite site) {}

    RepeatedLoads(int most, Consumer<Advice> told) {
        this.most = most;
        this.told = told;
    }

    void sent(StatementEvent event) {
        StatementCause cause = event.cause();
        String member = cause.member();
        String line = cause.loaderLine();
        if (event.kind() != StatementEvent.Kind.QUERY || member == null || line == null || !isOfOneObject(cause)) {
            return;
        }
        CallSite site = CallSite.ofCaller();
        if (counts.merge(new Load(member, site), 1, Integer::sum) == most) {
            told.accept(cause.isGet() ? ofGets(member, line, site) : ofTouches(member, line, site));
        }
    }

    /** The row that tells the key of a to-one is not counted beside its target. */
    private static boolean isOfOneObject(StatementCause cause) {
        EntityModel<?> model = cause.entity();
        boolean onTheWay = cause.reason() == StatementEvent.Reason.COLUMNS
                && model != null
                && cause.attribute() >= model.columns().size();
        return cause.isGet() || cause.touched() && cause.objects() == 1 && !onTheWay;
    }

    private Advice ofGets(String entity, String line, @Nullable CallSite site) {
        return new Advice(
                Advice.Kind.REPEATED_LOAD,
                entity,
                site,
                entity + " was got by its key " + most + " times in one session" + SessionAdvisor.at(site)
                        + ", by a statement each.",
                "Read all of them by one query: " + line + ".");
    }

    private Advice ofTouches(String member, String line, @Nullable CallSite site) {
        return new Advice(
                Advice.Kind.REPEATED_LOAD,
                member,
                site,
                member + " was loaded for one object " + most + " times in one session" + SessionAdvisor.at(site)
                        + ", by a statement each.",
                "Load it with the query that brings the objects: " + line + ".");
    }
}
