package dev.athanor.it.language;

import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;
import static dev.athanor.query.Sql.with;
import static dev.athanor.query.Sql.withRecursive;
import static dev.athanor.query.Sql.withRecursiveDistinct;

import dev.athanor.it.blog.QNode;
import dev.athanor.query.DerivedTable;
import dev.athanor.query.NumericExpression;
import dev.athanor.query.Select;

/** Queries under a name, written once in WITH. */
final class CommonTables {
    private CommonTables() {}

    /** A common table expression. */
    static Select<?> once() {
        DerivedTable busy = with("busy", select(ADDRESS.userId, count().as("n")).groupBy(ADDRESS.userId));
        return select(USER.name, busy.get(count()))
                .join(busy, busy.get(ADDRESS.userId).eq(USER.id));
    }

    /** Used twice, the second time under another name. */
    static Select<?> twice() {
        DerivedTable busy = with("busy", select(ADDRESS.userId, ADDRESS.id));
        DerivedTable again = busy.alias("again");
        return select(busy.get(ADDRESS.id), again.get(ADDRESS.id))
                .from(busy)
                .join(again, again.get(ADDRESS.userId).eq(busy.get(ADDRESS.userId)));
    }

    /** Used in a sub-query. */
    static Select<?> inSubQuery() {
        DerivedTable busy = with("busy", select(ADDRESS.userId));
        return select(USER.name)
                .where(USER.id.in(select(busy.get(ADDRESS.userId)).from(busy)));
    }

    /** One that reads another. */
    static Select<?> onOther() {
        DerivedTable a = with("a", select(USER.id));
        DerivedTable b =
                with("b", select(a.get(USER.id)).from(a).where(a.get(USER.id).gt(1L)));
        return select(b.get(a.get(USER.id))).from(b);
    }

    /** Entities from it. */
    static Select<?> entityOf() {
        DerivedTable recent = with("recent", select(POST).where(POST.views.gt(5)));
        return select(recent.as(POST));
    }

    /** All nodes below one. */
    static Select<?> tree() {
        QNode child = NODE.alias("child");
        DerivedTable tree = withRecursive("tree", select(NODE).where(NODE.parent.isNull()), self -> {
            QNode known = self.as(NODE);
            return select(child).from(known).join(known.children.to(child));
        });
        return select(tree.as(NODE));
    }

    /** Numbers from 1 to 5. */
    static Select<?> numbersTo() {
        NumericExpression<Long> one = value(1L);
        DerivedTable numbers = withRecursive(
                "numbers",
                select(one),
                self -> select(self.get(one).plus(1L))
                        .from(self)
                        .where(self.get(one).lt(5L)));
        return select(numbers.get(one)).from(numbers);
    }

    /** Rows that lead back to each other: equal ones come once, so that it ends. */
    static Select<?> graph() {
        QNode next = NODE.alias("next");
        DerivedTable linked = withRecursiveDistinct("linked", select(NODE).where(NODE.id.eq(1L)), self -> {
            QNode known = self.as(NODE);
            return select(next).from(known).join(known.links.to(next));
        });
        return select(linked.as(NODE));
    }
}
