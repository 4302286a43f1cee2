package dev.athanor.it.report;

import dev.athanor.annotation.Sql;

/** A statement that is not checked, so that a NULL is found when it runs. */
@Sql(value = "select fullname from user_account", check = false)
public record FullName(String fullname) {}
