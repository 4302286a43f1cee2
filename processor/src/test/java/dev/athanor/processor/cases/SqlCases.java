package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;

import dev.athanor.processor.diagnostic.SqlProblem;
import java.util.List;

/** Statements that do not fit the model or their record. Many more are in {@code WrongSqlTest}. */
final class SqlCases {
    private static final String USER = """
            @Entity(table = "user_account")
            public abstract class User {
                @Id(generated = true) public abstract @Nullable Long getId();
                public abstract String getName();
                public abstract @Nullable String getFullname();
                @Relationship(backPopulates = "user") public abstract List<Address> getAddresses();
            }
            """;
    private static final String ADDRESS = """
            @Entity
            public abstract class Address {
                @Id(generated = true) public abstract @Nullable Long getId();
                @Column(length = 255) public abstract String getEmailAddress();
                @Relationship(backPopulates = "addresses", index = true) public abstract @Nullable User getUser();
            }
            """;

    private static final String FLAG = """
            @Entity
            public abstract class Flag {
                @Id(generated = true) public abstract @Nullable Long getId();
                @Convert(YesNo.class) public abstract boolean isDone();
                public static final class YesNo implements dev.athanor.type.Converter<Boolean, String> {
                    public String toColumn(Boolean value) { return value ? "Y" : "N"; }
                    public Boolean fromColumn(String column) { return column.equals("Y"); }
                }
            }
            """;

    static final List<Case> ALL = List.of(
            sql(SqlProblem.SQL_STATEMENT_EMPTY, "nothing but spaces", """
                    @Sql("  ") // !
                    public record Row(String name) {}
                    """),
            sql(SqlProblem.SQL_NOT_A_QUERY, "a DELETE", """
                    @Sql("delete from user_account") // !
                    public record Row(String name) {}
                    """),
            sql(SqlProblem.SQL_SEVERAL_STATEMENTS, "two", """
                    @Sql("select name from user_account; select 1") // !
                    public record Row(String name) {}
                    """),
            sql(SqlProblem.SQL_BIND_NOTATION, "a question mark", """
                    @Sql("select name from user_account where id = ?") // !
                    public record Row(String name) {}
                    """),
            sql(SqlProblem.SQL_SYNTAX, "a keyword with a slip", """
                    @Sql("select name form user_account") // !
                    public record Row(String name) {}
                    """).saying("Did you mean from for form?"),
            sql(SqlProblem.SQL_TABLE_UNKNOWN, "the entity's name", """
                    @Sql("select name from User") // !
                    public record Row(String name) {}
                    """)
                    .saying("The table of entity User is user_account."),
            sql(SqlProblem.SQL_COLUMN_UNKNOWN, "a slip", """
                    @Sql("select u.nmae as name from user_account u") // !
                    public record Row(String name) {}
                    """)
                    .saying("no column nmae in user_account. Did you mean \"name\"?"),
            sql(SqlProblem.SQL_SOURCE_UNKNOWN, "an alias that is none", """
                    @Sql("select usr.name from user_account us") // !
                    public record Row(String name) {}
                    """).saying("Did you mean \"us\"?"),
            sql(SqlProblem.SQL_COLUMN_AMBIGUOUS, "the ids of two tables", """
                    @Sql("select u.name from user_account u join address a on a.user_id = u.id where id = 1") // !
                    public record Row(String name) {}
                    """).saying("u or a"),
            sql(SqlProblem.SQL_FUNCTION_UNKNOWN, "one of PostgreSQL", """
                    @Sql("select left(name, 1) as name from user_account") // !
                    public record Row(String name) {}
                    """).saying("has no function left"),
            sql(SqlProblem.SQL_REFUSED, "an aggregate in WHERE", """
                    @Sql("select name from user_account where count(*) > 1") // !
                    public record Row(String name) {}
                    """).saying("misuse of aggregate"),
            sql(SqlProblem.SQL_COLUMN_MISSING, "an expression without a name", """
                    @Sql("select count(*) from user_account") // !
                    public record Row(long n) {}
                    """)
                    .saying("Write count(*) AS n"),
            sql(SqlProblem.SQL_COLUMN_WITHOUT_COMPONENT, "one too many", """
                    @Sql("select id, name from user_account") // !
                    public record Row(String name) {}
                    """).saying("Column id of the result"),
            sql(SqlProblem.SQL_COLUMN_TWICE, "two ids", """
                    @Sql("select u.id, a.id from user_account u join address a on a.user_id = u.id") // !
                    public record Row(long id) {}
                    """),
            sql(SqlProblem.SQL_TYPE_DIFFERS, "a number for a string", """
                    @Sql("select name from user_account") // !
                    public record Row(int name) {}
                    """)
                    .saying("User.name, which has the type String"),
            in(SqlProblem.SQL_COLUMN_CONVERTED, "a truth value", FLAG, """
                    @Sql("select done from flag") // !
                    public record Row(boolean done) {}
                    """)
                    .saying("Flag.done, which Flag.YesNo stores as String.")
                    .passesAs(FLAG, """
                    @Sql("select done, done as stored from flag")
                    public record Row(@Convert(Flag.YesNo.class) boolean done, String stored) {}
                    """)
                    .withoutLineInEclipse(),
            sql(SqlProblem.SQL_COLUMN_NULLABLE, "a nullable column", """
                    @Sql("select fullname as name from user_account") // !
                    public record Row(String name) {}
                    """).saying("User.fullname is nullable"),
            sql(SqlProblem.SQL_BIND_UNUSED, "a slip", """
                    @Sql(value = "select name from user_account where :least < 1 + id",
                            binds = @Sql.Bind(name = "last", type = long.class)) // !
                    public record Row(String name) {}
                    """).saying("Did you mean \"least\"?"),
            sql(SqlProblem.SQL_BIND_TWICE, "the same name", """
                    @Sql(value = "select name from user_account where :least < 1 + id",
                            binds = {@Sql.Bind(name = "least", type = long.class),
                            @Sql.Bind(name = "least", type = int.class)}) // !
                    public record Row(String name) {}
                    """),
            sql(SqlProblem.SQL_BIND_TYPE_UNKNOWN, "compared with a sum", """
                    @Sql("select name from user_account where :least < 1 + id") // !
                    public record Row(String name) {}
                    """),
            sql(SqlProblem.SQL_BIND_NOT_MAPPABLE, "an object", """
                    @Sql(value = "select name from user_account where :least < 1 + id",
                            binds = @Sql.Bind(name = "least", type = Thread.class)) // !
                    public record Row(String name) {}
                    """).saying("has the type Thread"),
            sql(SqlProblem.SQL_BIND_LIST_AND_VALUE, "one name for both", """
                    @Sql("select name from user_account where id in (:ids) or id = :ids") // !
                    public record Row(String name) {}
                    """),
            sql(SqlProblem.SQL_ENTITY_EXPECTED, "a string", """
                    @Sql(value = "select name from user_account",
                            entities = String.class) // !
                    public record Row(String name) {}
                    """));

    private static Case sql(SqlProblem problem, String what, String record) {
        return in(problem, what, USER, ADDRESS, record)
                .passesAs(USER, ADDRESS, """
                @Sql("select name from user_account where name like :pattern and id in (:ids)")
                public record Row(String name) {}
                """)
                .withoutLineInEclipse();
    }

    private SqlCases() {}
}
