package dev.athanor.it.language;

import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.column;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;

import dev.athanor.query.Select;
import dev.athanor.query.SqlQuery;
import dev.athanor.query.SqlText;
import java.util.List;

/**
 * Whole statements in SQL, for the database at hand: sent as they are written, with a question mark in place of each
 * {@code :name}. A value is always a bind; never put what a user gave into the text. What {@code into} reads is found in the result by
 * name, in any order; where names come twice, the result has exactly the columns that are read, in their order. Everything is
 * flushed before. SQL that never changes is better a record with {@code @Sql}, which the compiler checks.
 */
final class SqlStatements {
    private SqlStatements() {}

    /** Entities are persistent in the session, as those of any query. */
    static SqlQuery<?> entities() {
        return sql("select * from user_account where name = :name")
                .bind("name", "ann")
                .into(USER);
    }

    /** Columns, each with its type. */
    static SqlQuery<?> columns() {
        return sql("select id, name from user_account where name = :name")
                .bind("name", "ann")
                .into(USER.id, USER.name);
    }

    /** What has no column in the model has a name and a class. */
    static SqlQuery<?> namedValues() {
        return sql("select user_id, count(*) as n from address group by user_id")
                .into(ADDRESS.userId, column("n", Long.class));
    }

    /** Records and other objects, by a constructor. */
    static SqlQuery<?> constructor() {
        return sql("select name, upper(name) as loud from user_account")
                .into(List::of, USER.name, column("loud", String.class));
    }

    /** The only column of the result. */
    static SqlQuery<?> single() {
        return sql("select count(*) from user_account").into(Long.class);
    }

    /** Two entities. */
    static SqlQuery<?> twoEntities() {
        return sql("select u.*, a.* from user_account u left join address a on a.user_id = u.id")
                .into(USER, ADDRESS);
    }

    /** Relationships load as of any query, or as it says. */
    static SqlQuery<?> options() {
        return sql("select * from user_account where deleted = :deleted")
                .bind("deleted", false)
                .into(USER)
                .options(selectIn(USER.addresses));
    }

    /** An object of several rows once. */
    static SqlQuery<?> unique() {
        return sql("select u.* from user_account u join address a on a.user_id = u.id")
                .into(USER)
                .unique();
    }

    /** What objects in the session hold is overwritten. */
    static SqlQuery<?> populateExisting() {
        return sql("select * from user_account").into(USER).populateExisting();
    }

    /** A list of values. */
    static SqlQuery<?> list() {
        return sql("select name from user_account where id in (:ids)")
                .bind("ids", List.of(1L, 2L))
                .into(USER.name);
    }

    /** A list of values of a column's type, which PostgreSQL asks for where it is empty. */
    static SqlQuery<?> emptyList() {
        return sql("select name from user_account where id in (:ids)")
                .bindAll("ids", USER.id, List.of())
                .into(USER.name);
    }

    /** A list of values of a class. */
    static SqlQuery<?> typedList() {
        return sql("select name from user_account where id in (:ids)")
                .bindAll("ids", Long.class, List.of(1L))
                .into(USER.name);
    }

    /** A value of a column's type, which may be null. */
    static SqlQuery<?> nullableValue() {
        return sql("select name from user_account where fullname = :fullname or :fullname is null")
                .bind("fullname", USER.fullname, null)
                .into(USER.name);
    }

    /** A statement that writes: `session.execute(...)`. Objects in the session do not follow it. */
    static SqlText executed() {
        return sql("update user_account set fullname = :fullname where id = :id")
                .bindNull("fullname", String.class)
                .bind("id", 1L);
    }

    /** A name that the statement does not have is refused. */
    static SqlQuery<?> wrongName() {
        return sql("select name from user_account where id = :id")
                .bind("key", 1L)
                .into(USER.name);
    }

    /** A column by its name alone also is one of a typed query: a label in its order. */
    static Select<?> label() {
        return select(USER.id, USER.name.upper().as("loud"))
                .orderBy(column("loud", String.class).desc());
    }
}
