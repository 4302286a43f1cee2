package dev.athanor.internal.identity;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RowColumns;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The objects of one entity that one result brought: peers, which load their relationships together. Held by its pages. */
public final class Group {
    private static final int FIRST_PRUNE = 64;

    private final EntityHolder holder;
    private final EntityModel<?> model;
    private final boolean open;
    /** Whether a query made it, whose rules go before those of a former one. */
    private final boolean ofQuery;
    /** Most groups of one object have one page; the others are in the list. */
    private @Nullable WeakReference<Page> firstPage;

    private List<WeakReference<Page>> pages = List.of();
    private @Nullable Page current;
    private int pruneAt = FIRST_PRUNE;
    /** What the query says; null where it says nothing. */
    private final @Nullable LoadRules rules;

    /** An empty group of a session. */
    public Group(EntityHolder holder, EntityModel<?> model) {
        this(holder, model, false, false, null);
    }

    private Group(EntityHolder holder, EntityModel<?> model, boolean open, boolean ofQuery, @Nullable LoadRules rules) {
        this.holder = holder;
        this.model = model;
        this.open = open;
        this.ofQuery = ofQuery;
        this.rules = rules;
    }

    /** An empty group for what a query brings, with what it says of how the members load what they do not know. */
    public static Group ofQuery(EntityHolder holder, EntityModel<?> model, @Nullable LoadRules rules) {
        return new Group(holder, model, false, true, rules);
    }

    /** A group that objects join one at a time: those that {@code get} brings. They share pages while those live. */
    public static Group openEnded(EntityHolder holder, EntityModel<?> model) {
        return new Group(holder, model, true, false, null);
    }

    /** The session. */
    public EntityHolder holder() {
        return holder;
    }

    /** The entity that all members are of. */
    public EntityModel<?> model() {
        return model;
    }

    /** Whether a query made it. */
    public boolean isOfQuery() {
        return ofQuery;
    }

    /** What the query says of the members; null where it says nothing. */
    public @Nullable LoadRules rules() {
        return rules;
    }

    /** The columns that are read of the members' rows, at first and when they expired. */
    public RowColumns columns() {
        LoadRules asked = rules;
        return asked == null ? model.rowColumns() : asked.columns();
    }

    /** The page that takes the next member, or null where a new one is needed. */
    @Nullable
    Page current() {
        if (current != null || !open) {
            return current;
        }
        WeakReference<Page> last = pages.isEmpty() ? firstPage : pages.get(pages.size() - 1);
        return last == null ? null : last.get();
    }

    void open(Page page, WeakReference<Page> reference) {
        current = open ? null : page;
        if (firstPage == null) {
            firstPage = reference;
            return;
        }
        if (pages.isEmpty()) {
            pages = new ArrayList<>();
            pages.add(firstPage);
        }
        if (pages.size() >= pruneAt) {
            pages.removeIf(each -> each.refersTo(null));
            pruneAt = Math.max(FIRST_PRUNE, pages.size() * 2);
        }
        pages.add(reference);
    }

    /** Lets go of the page that was filled last, so that only its members hold it. */
    public void endOfResult() {
        current = null;
    }

    /**
     * Visits the members that are reachable, beginning on the given page and wrapping round at the end, as long as the visitor wants
     * more: a touch in a large result looks at its chunk alone.
     */
    public void forEachFrom(Page start, Predicate<? super MappedEntity> wantsMore) {
        if (pages.isEmpty()) {
            start.forEachWhile(wantsMore);
            return;
        }
        int count = pages.size();
        int first = 0;
        while (first < count && pages.get(first).get() != start) {
            first++;
        }
        for (int i = 0; i < count; i++) {
            Page page = pages.get((first + i) % count).get();
            if (page != null && !page.forEachWhile(wantsMore)) {
                return;
            }
        }
    }
}
