package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;

import dev.athanor.processor.diagnostic.FeatureProblem;
import dev.athanor.processor.diagnostic.FormulaProblem;
import dev.athanor.processor.diagnostic.IndexProblem;
import dev.athanor.processor.diagnostic.SqlProblem;
import java.util.List;

/** Formulas that are no expression over their table, or that stand where none can. */
final class FormulaCases {
    private static final String ADDRESS = """
            @Entity
            public abstract class Address {
                @Id(generated = true) public abstract @Nullable Long getId();
                @Relationship(index = true) public abstract @Nullable User getUser();
            }
            """;

    static final List<Case> ALL = List.of(
            in(FormulaProblem.FORMULA_WITH, "a key", """

                    @Entity public abstract class User {
                        @Id
                        @Formula("1") // !
                        public abstract long getId();
                    }
                    """).saying("has @Id"),
            inUser(FormulaProblem.FORMULA_WITH, "the name of a column", """
                    @Column(name = "years")
                    @Formula("id + 1") // !
                    public abstract long getAge();
                    """)
                    .saying("has @Column")
                    .passes("""
                    @Formula("id + 1")
                    public abstract long getAge();
                    """),
            inUser(FormulaProblem.FORMULA_WITH, "a version", """
                    @Version
                    @Formula("1") // !
                    public abstract int getAge();
                    """).saying("has @Version"),
            inUser(FormulaProblem.FORMULA_WITH, "a default, whatever it names", """
                    @Default("nothing")
                    @Formula("1") // !
                    public abstract int getAge();
                    """)
                    .saying("has @Default"),
            inUser(FormulaProblem.FORMULA_WITH, "a column that is computed", """
                    @Computed("1")
                    @Formula("1") // !
                    public abstract int getAge();
                    """)
                    .saying("has @Computed"),
            inUser(FormulaProblem.FORMULA_WITH, "a foreign key", """
                    @ForeignKey(entity = User.class)
                    @Formula("id") // !
                    public abstract long getParentId();
                    """).saying("has @ForeignKey"),
            inUser(FeatureProblem.FEATURE_NOT_ON_COLUMN, "a formula on a relationship", """
                    @Relationship
                    @Formula("id") // !
                    public abstract @Nullable User getParent();
                    """)
                    .saying("has @Formula, but it is a relationship"),
            inUser(FormulaProblem.FORMULA_SETTER, "a setter", """
                    @Formula("id + 1") // !
                    public abstract long getAge();
                    public abstract void setAge(long age);
                    """).passes("""
                    @Formula("id + 1")
                    public abstract long getAge();
                    """),
            inUser(FormulaProblem.FORMULA_EMPTY, "nothing", """
                    @Formula("") // !
                    public abstract long getAge();
                    """).passes("""
                    @Formula("id")
                    public abstract long getAge();
                    """),
            inUser(FormulaProblem.FORMULA_LABEL, "the column of another accessor", """
                    @Column(name = "total") public abstract long getSum();
                    @Formula("total * 2")
                    public abstract long getTotal(); // !
                    """)
                    .saying(
                            "User.total is @Formula, and what maps rows by names finds it as total, where it finds User.sum.")
                    .passes("""
                    @Column(name = "total") public abstract long getSum();
                    @Formula("total * 2")
                    public abstract long getTwice();
                    """),
            inUser(FormulaProblem.FORMULA_COLUMN_UNKNOWN, "a slip", """
                    public abstract int getAge();
                    @Formula("agee + 1") // !
                    public abstract int getNextAge();
                    """)
                    .saying("no column agee in user, which @Formula of User.nextAge names. Did you mean \"age\"?")
                    .passes("""
                    public abstract int getAge();
                    @Formula("age + 1")
                    public abstract int getNextAge();
                    """),
            inUser(FormulaProblem.FORMULA_COLUMN_UNKNOWN, "the accessor's name", """
                    public abstract int getBirthYear();
                    @Formula("2000 - birthYear") // !
                    public abstract int getAge();
                    """)
                    .saying("Did you mean \"birth_year\"?"),
            inUser(FormulaProblem.FORMULA_COLUMN_UNKNOWN, "behind the table's name, within a sub-query", """
                    @Formula("(select count(*) from user u where u.id < user.idd)") // !
                    public abstract long getBefore();
                    """)
                    .saying("no column idd"),
            inUser(FormulaProblem.FORMULA_COLUMN_UNKNOWN, "another formula", """
                    @Formula("id + 1")
                    public abstract long getNext();
                    @Formula("next + 1") // !
                    public abstract long getAfterNext();
                    """)
                    .saying("no column next"),
            inUser(FormulaProblem.FORMULA_COLUMN_UNKNOWN, "a word that only another database knows", """
                    @Formula(value = "frob(id, fast)", database = Database.POSTGRESQL) // !
                    public abstract long getAge();
                    """)
                    .saying("There is: id. Where it is no column, say @Formula(check = false).")
                    .passes("""
                    @Formula(value = "frob(id, fast)", database = Database.POSTGRESQL, check = false)
                    public abstract long getAge();
                    """),
            inUser(FormulaProblem.FORMULA_COLUMN_UNKNOWN, "behind the table's name, although nothing is checked", """
                    @Formula(value = "user.ib", check = false) // !
                    public abstract long getAge();
                    """)
                    .saying("no column ib"),
            inUser(FormulaProblem.FORMULA_UNBALANCED, "a parenthesis that is not closed", """
                    @Formula("abs(id") // !
                    public abstract long getAge();
                    """)
                    .saying("( in @Formula of User.age has no counterpart")
                    .passes("""
                    @Formula("abs(id)")
                    public abstract long getAge();
                    """),
            inUser(FormulaProblem.FORMULA_UNBALANCED, "one that was not opened", """
                    @Formula("id) + (1") // !
                    public abstract long getAge();
                    """)
                    .saying(") in @Formula"),
            inUser(FormulaProblem.FORMULA_UNBALANCED, "a string without an end", """
                    @Formula("id || 'x") // !
                    public abstract String getText();
                    """)
                    .saying("'x in @Formula"),
            inUser(FormulaProblem.FORMULA_BIND, "a name", """
                    @Formula("id + :offset") // !
                    public abstract long getAge();
                    """)
                    .saying("the bind :offset")
                    .passes("""
                    @Formula("id + 10")
                    public abstract long getAge();
                    """),
            inUser(FormulaProblem.FORMULA_BIND, "a question mark", """
                    @Formula("id + ?") // !
                    public abstract long getAge();
                    """).saying("the bind ?"),
            inUser(FormulaProblem.FORMULA_NOT_EXPRESSION, "a semicolon", """
                    @Formula("id + 1;") // !
                    public abstract long getAge();
                    """).passes("""
                    @Formula("id + 1")
                    public abstract long getAge();
                    """),
            inUser(FormulaProblem.FORMULA_NOT_EXPRESSION, "a query without parentheses", """
                    @Formula("select 1") // !
                    public abstract long getAge();
                    """)
                    .saying("has select")
                    .passes("""
                    @Formula("(select 1)")
                    public abstract long getAge();
                    """),
            inUser(FormulaProblem.FORMULA_NOT_EXPRESSION, "two values", """
                    @Formula("id, id") // !
                    public abstract long getAge();
                    """).saying("has ,"),
            inUser(FormulaProblem.FORMULA_NOT_EXPRESSION, "a name for it", """
                    @Formula("id + 1 as age") // !
                    public abstract long getAge();
                    """).saying("has as"),
            inUser(FormulaProblem.FORMULA_AGGREGATE, "a count", """
                    @Formula("count(*)") // !
                    public abstract long getAge();
                    """).passes("""
                    @Formula("(select count(*) from user)")
                    public abstract long getAge();
                    """),
            inUser(FormulaProblem.FORMULA_METHOD, "a method with parameters", """
                    @Formula("id + 1") // !
                    public long plus(long other) { return other; }
                    """)
                    .saying("User.plus() has @Formula, but it has parameters")
                    .passes("""
                    @Formula("id + 1")
                    public long plusOne() { return 1; }
                    """),
            inUser(FormulaProblem.FORMULA_METHOD, "a static method", """
                    @Formula("1") // !
                    public static long one() { return 1; }
                    """).saying("it is static"),
            inUser(FormulaProblem.FORMULA_METHOD, "a method that returns nothing", """
                    @Formula("1") // !
                    public void one() {}
                    """)
                    .saying("it returns nothing"),
            inUser(FormulaProblem.FORMULA_METHOD_TYPE, "a type of no column", """
                    @Formula("id") // !
                    public Object anything() { return this; }
                    """)
                    .passes("""
                    @Formula("id")
                    public long anything() { return 1; }
                    """),
            inUser(FormulaProblem.FORMULA_METHOD_NAME, "the name of an accessor", """
                    public abstract String getName();
                    @Formula("upper(name)") // !
                    public String name() { return getName(); }
                    """)
                    .saying("User.name() has the same name in QUser as User.name")
                    .passes("""
                    public abstract String getName();
                    @Formula("upper(name)")
                    public String upperName() { return getName(); }
                    """),
            inUser(FormulaProblem.FORMULA_COLUMN_UNKNOWN, "in the formula of a method", """
                    public abstract String getName();
                    @Formula("upper(nmae)") // !
                    public String upperName() { return getName(); }
                    """)
                    .saying("which @Formula of User.upperName() names"),
            in(IndexProblem.INDEX_WITHOUT_COLUMN, "an index on a formula", """

                    @Index("age") // !
                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @Formula("id")
                        public abstract long getAge();
                    }
                    """),
            in(SqlProblem.SQL_SYNTAX, "a formula", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @Formula("id +") // !
                        public abstract long getAge();
                    }
                    """)
                    .saying("The formula of User.age is no SQL: it ends too early. Something is missing at the end."),
            in(SqlProblem.SQL_SYNTAX, "a formula that has an operand too few within", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @Formula("abs(id +) + 1") // !
                        public abstract long getAge();
                    }
                    """)
                    .saying("The formula of User.age is no SQL near \")\"."),
            in(SqlProblem.SQL_SYNTAX, "a formula that ends within CASE", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @Formula("case when id > 0 then 1 -- else 2") // !
                        public abstract long getAge();
                    }
                    """)
                    .saying("The formula of User.age is no SQL: it ends too early."),
            in(SqlProblem.SQL_SYNTAX, "a computed column", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @Computed("id +") // !
                        public abstract long getAge();
                    }
                    """)
                    .saying("The expression of User.age is no SQL: it ends too early."),
            in(SqlProblem.SQL_COLUMN_UNKNOWN, "in a computed column", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        public abstract int getYears();
                        @Computed("yaers + 1") // !
                        public abstract long getAge();
                    }
                    """)
                    .saying("There is no column yaers. Did you mean \"years\"?"),
            in(SqlProblem.SQL_COLUMN_UNKNOWN, "a column in a default", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @ServerDefault("id") // !
                        public abstract long getAge();
                    }
                    """).saying("There is no column id."),
            in(SqlProblem.SQL_FUNCTION_UNKNOWN, "in a default", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @ServerDefault("gen_random_uuid()") // !
                        public abstract UUID getCode();
                    }
                    """)
                    .saying("name that: @ServerDefault(database = ...)")
                    .passesAs("""

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @ServerDefault(value = "gen_random_uuid()", database = Database.POSTGRESQL)
                        public abstract UUID getCode();
                    }
                    """),
            in(SqlProblem.SQL_REFUSED, "a sub-query in a check", """
                    @Check(name = "ck_age", value = "age >= (select count(*) from user)") // !
                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        public abstract int getAge();
                    }
                    """)
                    .saying("subqueries prohibited in CHECK constraints"),
            in(SqlProblem.SQL_COLUMN_UNKNOWN, "in a check", """
                    @Check(name = "ck_age", value = "aeg >= 0") // !
                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        public abstract int getAge();
                    }
                    """).saying("Did you mean \"age\"?"),
            in(SqlProblem.SQL_SOURCE_UNKNOWN, "in a formula", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @Formula("usr.id + 1") // !
                        public abstract long getAge();
                    }
                    """)
                    .saying("No table of the formula is called usr in usr.id."),
            in(SqlProblem.SQL_REFUSED, "a formula", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @Formula("abs(id, 1)") // !
                        public abstract long getAge();
                    }
                    """)
                    .saying("SQLite refuses the formula of User.age: wrong number of arguments"),
            in(SqlProblem.SQL_FUNCTION_UNKNOWN, "in a formula", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @Formula("to_hex(id)") // !
                        public abstract String getText();
                    }
                    """)
                    .saying("@Formula(database = ...)")
                    .passesAs("""

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @Formula(value = "to_hex(id)", database = Database.POSTGRESQL)
                        public abstract String getText();
                    }
                    """),
            in(SqlProblem.SQL_TABLE_UNKNOWN, "in a formula", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @Formula("(select count(*) from adress a where a.user_id = user.id)") // !
                        public abstract long getAddresses();
                    }
                    """, ADDRESS)
                    .saying("There is no table adress. Did you mean \"address\"?")
                    .passesAs("""

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @Formula("(select count(*) from address a where a.user_id = user.id)")
                        public abstract long getAddresses();
                    }
                    """, ADDRESS),
            in(SqlProblem.SQL_COLUMN_UNKNOWN, "within a sub-query, for another database", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                        @Formula(
                                value = "(select count(*) from address a where a.usr_id = user.id)", // !
                                database = Database.POSTGRESQL)
                        public abstract long getAddresses();
                    }
                    """, ADDRESS)
                    .saying("no column usr_id in address. Did you mean \"user_id\"?"));

    private FormulaCases() {}
}
