package dev.athanor.it.report;

import dev.athanor.annotation.Sql;
import org.jspecify.annotations.Nullable;

/** The names of users: by a list of keys, and by a full name that may be left out. */
@Sql("""
        select name, fullname -- not :this
        from user_account
        where id in (:ids) and (:fullname is null or fullname = :fullname) and name <> ':ids'
        order by name""")
public record UserName(String name, @Nullable String fullname) {}
