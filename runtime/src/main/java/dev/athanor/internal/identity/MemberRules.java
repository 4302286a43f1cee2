package dev.athanor.internal.identity;

import org.jspecify.annotations.Nullable;

/**
 * What is said of how members of one page load what they do not know, where that is not what the query said that made their group: a
 * later query has returned them, or they have expired. A policy belongs to the last query, and what it refuses ends with an expiry.
 */
final class MemberRules {
    private final Group group;
    private final @Nullable LoadRules[] own = new @Nullable LoadRules[Page.CAPACITY];

    MemberRules(Group group) {
        this.group = group;
    }

    /** What holds for the member at a position; null where nobody says anything. */
    @Nullable
    LoadRules of(int position) {
        LoadRules ofMember = position < 0 ? null : own[position];
        return ofMember == null ? group.rules() : ofMember;
    }

    /** Says what holds for the member at a position from now on; null for nothing. */
    void set(int position, @Nullable LoadRules rules) {
        own[position] = rules == null ? LoadRules.none(group.model()) : rules;
    }
}
