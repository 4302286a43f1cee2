package dev.athanor.it.plans;

import dev.athanor.query.Load;
import dev.athanor.query.LoadOption;
import dev.athanor.query.LoadablePath;

/** The strategies that a random plan asks for. */
enum How {
    JOINED,
    INNER,
    SELECT_IN,
    IMMEDIATE,
    PEERS,
    LAZY;

    /** Whether the targets come with the query. */
    boolean isEager() {
        return compareTo(PEERS) < 0;
    }

    boolean isJoin() {
        return this == JOINED || this == INNER;
    }

    <S, T> LoadOption<S, T> option(LoadablePath<S, T, ?> path) {
        return switch (this) {
            case JOINED -> Load.joined(path);
            case INNER -> Load.joined(path).inner();
            case SELECT_IN -> Load.selectIn(path);
            case IMMEDIATE -> Load.immediate(path);
            case PEERS -> Load.peers(path);
            case LAZY -> Load.lazy(path);
        };
    }
}
