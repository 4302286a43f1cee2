package dev.athanor.junit;

import dev.athanor.event.CallSite;
import dev.athanor.event.StatementCause;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells the test of this thread what is sent, where that is counted. Every engine finds it as a service; where no test counts, it does
 * nothing.
 */
public final class TestStatementListener extends StatementListener {
    /** Made for each engine. */
    public TestStatementListener() {}

    /** Texts and counts are enough. */
    @Override
    public boolean wantsValues() {
        return false;
    }

    @Override
    public void executed(StatementEvent event) {
        StatementCount count = isStatement(event) ? StatementCount.ofThisThread() : null;
        if (count != null) {
            count.add(event.sql(), load(event.cause()));
        }
    }

    private static boolean isStatement(StatementEvent event) {
        return event.kind() == StatementEvent.Kind.QUERY || event.kind() == StatementEvent.Kind.UPDATE;
    }

    /** What a touch or a {@code get} has loaded; null of others, whose text tells enough. */
    private static @Nullable Load load(StatementCause cause) {
        String member = cause.member();
        String line = cause.loaderLine();
        if (member == null || line == null || !cause.touched() && !cause.isGet()) {
            return null;
        }
        return new Load(member, cause.touched(), CallSite.ofCaller(), line);
    }
}
