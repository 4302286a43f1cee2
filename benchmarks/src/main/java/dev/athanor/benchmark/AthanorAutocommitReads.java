package dev.athanor.benchmark;

import dev.athanor.Engine;
import dev.athanor.session.SessionFactory;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The same with sessions whose reads stay outside a transaction. */
@State(Scope.Thread)
public class AthanorAutocommitReads extends Athanor {
    @Override
    SessionFactory sessions(Engine of) {
        return of.sessions(options -> options.autocommitReads(true));
    }
}
