package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Message;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong statement is told by one error, at the statement, that says what is wrong with it. */
class WrongSqlTest {
    @TempDir
    Path folder;

    static Stream<Arguments> wrong() {
        return Stream.of(
                // names of tables
                arguments(
                        "select name from user_acount",
                        "String name",
                        "SqlTableUnknown",
                        "Did you mean \"user_account\""),
                arguments("select name from Address", "String name", "SqlColumnUnknown", "no column name"),
                arguments("select 1 as n from Person", "int n", "SqlTableUnknown", "no table Person"),
                arguments(
                        "select name from User",
                        "String name",
                        "SqlTableUnknown",
                        "The table of entity User is user_account"),
                arguments(
                        "select name from user_account where exists (select 1 from adress)",
                        "String name",
                        "SqlTableUnknown",
                        "Did you mean \"address\""),
                arguments(
                        "with t as (select id from user_account) select id from tt",
                        "long id",
                        "SqlTableUnknown",
                        "tt"),
                arguments(
                        "select u.name from user_account u join orders_tag o on 1 = 1",
                        "String name",
                        "SqlTableUnknown",
                        "Did you mean \"order_tag\""),
                // names of columns
                arguments(
                        "select nme as name from user_account",
                        "String name",
                        "SqlColumnUnknown",
                        "Did you mean \"name\""),
                arguments(
                        "select a.emailAddress from address a",
                        "String emailAddress",
                        "SqlColumnUnknown",
                        "no column emailAddress in address. Did you mean \"email_address\""),
                arguments(
                        "select u.name from user_account u where u.fulname = 'x'",
                        "String name",
                        "SqlColumnUnknown",
                        "fulname in user_account. Did you mean \"fullname\""),
                arguments(
                        "select name from user_account order by createdAt",
                        "String name",
                        "SqlColumnUnknown",
                        "Did you mean \"created_at\""),
                arguments(
                        "select name from user_account where name = roach", "String name", "SqlColumnUnknown", "roach"),
                arguments(
                        "select name from user_account where \\\"nmae\\\" = 'x'",
                        "String name",
                        "SqlColumnUnknown",
                        "no column nmae. Did you mean \"name\""),
                arguments("select x.name from user_account u", "String name", "SqlSourceUnknown", "called x in x.name"),
                arguments(
                        "select user_account.name from user_account u",
                        "String name",
                        "SqlSourceUnknown",
                        "user_account"),
                arguments(
                        "select t.fullname as name from (select name from user_account) t",
                        "String name",
                        "SqlColumnUnknown",
                        "fullname in t"),
                arguments(
                        "select name from user_account u join address a on a.user_id = u.id where id > 1",
                        "String name",
                        "SqlColumnAmbiguous",
                        "u or a"),
                // syntax
                arguments("select name form user_account", "String name", "SqlSyntax", "Did you mean from for form"),
                arguments("selct name from user_account", "String name", "SqlSyntax", "Did you mean select"),
                arguments("select name from user_account where", "String name", "SqlSyntax", "ends too early"),
                arguments("select name, from user_account", "String name", "SqlSyntax", "near \"from\""),
                arguments(
                        "select name from user_account wher id = 1",
                        "String name",
                        "SqlSyntax",
                        "Did you mean where for wher"),
                arguments("select name from user_account where name = 'x", "String name", "SqlSyntax", "single quotes"),
                arguments("select name from user_account group name", "String name", "SqlSyntax", "near \"name\""),
                arguments(
                        "select name from user_account where id in (1, 2",
                        "String name",
                        "SqlSyntax",
                        "ends too early"),
                arguments("update user_account set name = 'x'", "String name", "SqlNotAQuery", "begins with update"),
                arguments(
                        "select name from user_account; delete from user_account",
                        "String name",
                        "SqlSeveralStatements",
                        "semicolon"),
                arguments("select name from user_account where id = ?1", "String name", "SqlBindNotation", "?1"),
                arguments("select name from user_account where id = @id", "String name", "SqlBindNotation", "@id"),
                arguments("select name from user_account where sum(id) > 1", "String name", "SqlRefused", "aggregate"),
                arguments(
                        "select name from user_account union select id, name from user_account",
                        "String name",
                        "SqlRefused",
                        "same number of result columns"),
                arguments("select now() as n from user_account", "String n", "SqlFunctionUnknown", "no function now"),
                // results
                arguments("select count(*) from user_account", "long n", "SqlColumnMissing", "Write count(*) AS n"),
                arguments("select id, name from user_account", "long id", "SqlColumnWithoutComponent", "Column name"),
                arguments("select name from user_account", "String name, long id", "SqlColumnMissing", "called id"),
                arguments("select id, id from user_account", "long id", "SqlColumnTwice", "called id"),
                arguments(
                        "select * from address",
                        "long id, String email",
                        "SqlColumnMissing",
                        "called email; there is id"),
                arguments(
                        "select name from user_account",
                        "long name",
                        "SqlTypeDiffers",
                        "User.name, which has the type String"),
                arguments("select id from user_account", "int id", "SqlTypeDiffers", "the type Long"),
                arguments(
                        "select t.n from (select status as n from user_account) t",
                        "int n",
                        "SqlTypeDiffers",
                        "User.status, which has the type User.Status"),
                arguments(
                        "select created_at from user_account",
                        "java.time.LocalDate createdAt",
                        "SqlTypeDiffers",
                        "the type LocalDateTime"),
                // columns with a converter
                arguments(
                        "select active from device",
                        "boolean active",
                        "SqlColumnConverted",
                        "Device.active, which Device.YesNo stores as String. "
                                + "Annotate it @Convert(Device.YesNo.class), or declare it String."),
                arguments("select active from device", "User.Status active", "SqlColumnConverted", "as String"),
                arguments(
                        "select price from device",
                        "java.math.BigDecimal price",
                        "SqlColumnConverted",
                        "Device.Cents stores as Long"),
                arguments("select secret from device", "String secret", "SqlColumnConverted", "or write cast(...)"),
                arguments("select price from device", "int price", "SqlColumnConverted", "or declare it Long"),
                arguments(
                        "select id from device",
                        "@Convert(Device.YesNo.class) boolean id",
                        "SqlTypeDiffers",
                        "Device.id, which has the type Long"),
                arguments(
                        "select fullname from user_account",
                        "String fullname",
                        "SqlColumnNullable",
                        "User.fullname is nullable"),
                arguments(
                        "select a.user_id from address a",
                        "long userId",
                        "SqlColumnNullable",
                        "Declare it @Nullable Long"),
                arguments(
                        "select u.name, a.email_address from user_account u left join address a on a.user_id = u.id",
                        "String name, String emailAddress",
                        "SqlColumnNullable",
                        "an outer join leaves out a"),
                arguments(
                        "select a.id as a, u.id as u from address a right join user_account u on a.user_id = u.id",
                        "long a, long u",
                        "SqlColumnNullable",
                        "leaves out a"),
                arguments(
                        "select b.user_id as b, a.email_address from address b left join address a using (user_id)",
                        "@org.jspecify.annotations.Nullable Long b, String emailAddress",
                        "SqlColumnNullable",
                        "leaves out a"),
                arguments(
                        "select n from (select fullname as n from user_account) t",
                        "String n",
                        "SqlColumnNullable",
                        "User.fullname is nullable"),
                arguments(
                        "select max(id) as n from user_account", "long n", "SqlColumnNullable", "max(...) of no rows"),
                arguments(
                        "select sum(id) as n from user_account where name like 'a%'",
                        "long n", "SqlColumnNullable", "sum(...) of no rows"),
                // binds
                arguments(
                        "select name from user_account where id + 1 > 2 * :least",
                        "String name",
                        "SqlBindTypeUnknown",
                        "name = \"least\""),
                arguments(
                        "select name from user_account where id = :x or name = :x",
                        "String name",
                        "SqlBindTypeUnknown",
                        ":x"),
                arguments(
                        "select name from user_account where id in (:ids) or :ids = 1",
                        "String name",
                        "SqlBindListAndValue",
                        ":ids"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void statement_isOneErrorAtTheStatement(String sql, String components, String id, String part) {
        Outcome outcome = InProcess.javac().compile(folder, SqlModel.with(sql, components));
        assertThat(outcome.errors()).as(sql).hasSize(1);
        Message error = outcome.errors().get(0);
        assertThat(error.text()).contains("[" + id + "] ").contains(part);
        assertThat(error.line()).isEqualTo(3);
        assertThat(error.file()).isEqualTo("Row.java");
        assertThat(outcome.warnings()).isEmpty();
    }

    /** Statements against a model of some entities with a link table. */
    static final class SqlModel {
        private static final Source USER = Source.of("""
                @Entity(table = "user_account")
                public abstract class User {
                    @Id(generated = true) public abstract @Nullable Long getId();
                    @Column(length = 30) public abstract String getName();
                    public abstract @Nullable String getFullname();
                    public abstract Status getStatus();
                    public abstract LocalDateTime getCreatedAt();
                    @Column(precision = 10, scale = 2) public abstract BigDecimal getBalance();
                    @Relationship(backPopulates = "user") public abstract List<Address> getAddresses();
                    public enum Status { NEW, OLD }
                }
                """);
        private static final Source ADDRESS = Source.of("""
                @Entity
                public abstract class Address {
                    @Id(generated = true) public abstract @Nullable Long getId();
                    @Column(length = 255) public abstract String getEmailAddress();
                    @Relationship(backPopulates = "addresses", index = true) public abstract @Nullable User getUser();
                }
                """);
        private static final Source ORDER = Source.of("""
                @Entity(table = "orders")
                public abstract class Order {
                    @Id(generated = true) public abstract @Nullable Long getId();
                    @Relationship(index = true) public abstract User getBuyer();
                    @Relationship(secondary = "order_tag") public abstract Set<Tag> getTags();
                }
                """);
        private static final Source TAG = Source.of("""
                @Entity
                public abstract class Tag {
                    @Id(generated = true) public abstract @Nullable Long getId();
                    @Column(length = 20) public abstract String getLabel();
                }
                """);

        private static final Source DEVICE = Source.of("""
                @Entity
                public abstract class Device {
                    @Id(generated = true) public abstract @Nullable Long getId();
                    @Convert(YesNo.class) public abstract boolean isActive();
                    @Convert(Cents.class) public abstract BigDecimal getPrice();
                    @Convert(Reversed.class) public abstract String getSecret();
                    public static final class Reversed implements dev.athanor.type.Converter<String, String> {
                        public String toColumn(String value) { return new StringBuilder(value).reverse().toString(); }
                        public String fromColumn(String column) { return toColumn(column); }
                    }
                    public static final class YesNo implements dev.athanor.type.Converter<Boolean, String> {
                        public String toColumn(Boolean value) { return value ? "Y" : "N"; }
                        public Boolean fromColumn(String column) { return column.equals("Y"); }
                    }
                    public static final class Cents implements dev.athanor.type.Converter<BigDecimal, Long> {
                        public Long toColumn(BigDecimal value) { return value.unscaledValue().longValue(); }
                        public BigDecimal fromColumn(Long column) { return BigDecimal.valueOf(column, 2); }
                    }
                }
                """);

        private SqlModel() {}

        /** The sources with a record whose statement is on its third line. */
        static List<Source> with(String sql, String components) {
            return withAnnotation("\"" + sql + "\"", components);
        }

        /** The same with all values of the annotation. */
        static List<Source> withAnnotation(String values, String components) {
            return List.of(
                    USER,
                    ADDRESS,
                    ORDER,
                    TAG,
                    DEVICE,
                    new Source(
                            "shop.Row",
                            "package shop; import dev.athanor.annotation.*; import org.jspecify.annotations.*;\n\n@Sql("
                                    + values + ")\npublic record Row(" + components + ") {}\n"));
        }
    }
}
