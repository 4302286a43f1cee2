package dev.athanor.session;

import java.util.Set;

/** What a session's identity map holds, read-only: a view of the moment it was asked for. */
public interface IdentityMapView {
    /** The keys of all persistent objects that are reachable. */
    Set<EntityKey> keys();

    /** The number of persistent objects that are reachable. */
    int size();
}
