package dev.athanor.it.language;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QComment.COMMENT;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.query.Sql.nested;
import static dev.athanor.query.Sql.select;

import dev.athanor.query.Select;
import java.util.List;

/** Lists of what belongs to a row, each read by one more statement for all rows: the key of the row is selected for that. */
final class NestedLists {
    private NestedLists() {}

    /** Values of each target. */
    static Select<?> ofValues() {
        return select(POST.title, POST.tags.list(TAG.label));
    }

    /** Entities. */
    static Select<?> ofEntities() {
        return select(POST.title, POST.comments.list(COMMENT));
    }

    /** Records in records, at any depth: each list is one more statement, whatever the number of rows. */
    static Select<?> recordsInRecords() {
        return select(
                PostView::new,
                POST.title,
                POST.author().name,
                POST.comments.list(CommentView::new, COMMENT.id, COMMENT.body));
    }

    /** A record of values of the same row, null where all of them are. */
    static Select<?> recordOfTheRow() {
        return select(POST.title, nested(AuthorView::new, POST.author().id, POST.author().name));
    }

    /** Some of the targets, in an order. */
    static Select<?> someInOrder() {
        return select(
                POST.title,
                POST.comments
                        .list(COMMENT.body)
                        .where(COMMENT.body.startsWith("c"))
                        .orderBy(COMMENT.id.desc()));
    }

    /** Lists within lists. */
    static Select<?> withinLists() {
        return select(AUTHOR.name, AUTHOR.posts.list(List::of, POST.title, POST.tags.list(TAG.label)));
    }

    // The records above.
    record PostView(String title, String author, List<CommentView> comments) {}

    record AuthorView(Long id, String name) {}

    record CommentView(Long id, String body) {}
}
