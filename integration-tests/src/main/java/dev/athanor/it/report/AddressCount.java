package dev.athanor.it.report;

import dev.athanor.annotation.Sql;

/** How many addresses a user has. */
@Sql("""
        select u.id, u.name as user_name, count(*) as n
        from user_account u join address a on a.user_id = u.id
        where u.name like :name
        group by u.id, u.name
        order by u.id""")
public record AddressCount(long id, String userName, long n) {}
