package shop;

import dev.athanor.annotation.Sql;

@Sql("""
        select u.id, u.name, count(*) as n
        from user_account u join address a on a.user_id = u.id
        where u.name like :name and (u.id in (:ids) or :name = 'all')
        group by u.id, u.name""")
public record AddressCount(long id, String name, long n) {}
