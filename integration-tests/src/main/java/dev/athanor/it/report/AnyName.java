package dev.athanor.it.report;

import dev.athanor.annotation.Database;
import dev.athanor.annotation.Sql;

/** A statement that is checked by names only, so that what its result lacks is found when it runs. */
@Sql(value = "select u.fullname as name, u.* from user_account u where u.id = :id", database = Database.H2)
public record AnyName(String name) {}
