package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.processor.WrongSqlTest.SqlModel;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Right statements pass without a word, and their binds are asked for in order and with their types. */
class RightSqlTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '^', textBlock = """
                    select u.id, count(*) as n from user_account u join address a on a.user_id = u.id group by u.id => long id, long n
                    select ID, NAME from USER_ACCOUNT => long id, String name
                    select * from address => long id, String email_address, @Nullable Long userId
                    select fullname from user_account => @Nullable String fullname
                    select fullname from user_account where fullname is not null => String fullname
                    select coalesce(fullname, name) as fullname from user_account => String fullname
                    select a.user_id from address a join user_account u on a.user_id = u.id => long userId
                    select u.name, a.email_address from user_account u left join address a on a.user_id = u.id => String name, @Nullable String emailAddress
                    select u.name, a.email_address from user_account u left join address a on a.user_id = u.id where a.id > 1 => String name, String emailAddress
                    select count(*) as n, max(id) as m from user_account => int n, @Nullable Long m
                    select name, max(id) as m from user_account group by name => String name, long m
                    select max(id, 7) as m from user_account => long m
                    with t as (select id, name as n from user_account) select t.n from t => String n
                    select n from (select name n from user_account union all select email_address from address) => String n
                    select status as s from user_account => User.Status s
                    select status as s from user_account => String s
                    select id from user_account => java.math.BigDecimal id
                    select name "row_name", id from user_account => String rowname, long id
                    select name as rowName from user_account where "name" = 'it''s :no bind' -- nor :this => String rowName
                    select o.id, t.label from orders o, order_tag ot, tag t where ot.order_id = o.id and ot.tag_id = t.id => long id, String label
                    values (1, 2) => int column1, int column2
                    select n from (select fullname as n from user_account) t where n is not null => String n
                    select t.n from (select fullname n from user_account) t join tag g on g.label = t.n => String n
                    with t(n) as (select fullname from user_account) select n from t where n > 'a' => String n
                    select a.user_id from address a join address b using (user_id) => long userId
                    select user_id from address natural join (select user_id from address) => long userId
                    select u.name, a.email_address as mail from user_account u left join address a on a.user_id = u.id where mail > 'a' => String name, String mail
                    select u.name, a.email_address from user_account u left join address a on a.user_id = u.id join (select email_address from address) using (email_address) => String name, String emailAddress
                    select name "n" from user_account order by "n" => String n
                    with t("n") as (select name from user_account) select "n" from t where "n" > 'a' => String n
                    select x."n" from (select name "n" from user_account) x where "n" <> 'a' => String n
                    select active from device => String active
                    select active from device => @Convert(Device.YesNo.class) boolean active
                    select active as a, price from device => @Convert(Device.YesNo.class) @Nullable Boolean a, @Convert(Device.Cents.class) java.math.BigDecimal price
                    select price from device => long price
                    select balance from user_account limit 3 offset 1; => java.math.BigDecimal balance
                    """)
    void statement_passes(String sql, String components) {
        Outcome outcome =
                InProcess.javac("-Werror").compile(folder, SqlModel.with(sql.replace("\"", "\\\""), components));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '^', textBlock = """
                    name like :name => .name("r%")
                    u.name = :name and u.id > :id => .name("r").id(3)
                    u.id > :id or :id = u.id and :name <> u.name => .id(3L).name("r")
                    id between :low and :high => .low(1).high(2L)
                    u.created_at between :low and :high => .low(java.time.LocalDateTime.MIN).high(java.time.LocalDateTime.MAX)
                    id in (:ids) => .ids(java.util.List.of(1L, 2L))
                    id not in (:ids) and id in (:a, :b) => .ids(java.util.Set.of()).a(1).b(2)
                    status = :status => .status(User.Status.NEW)
                    lower(u.name) = lower(:name) => .name("x")
                    name like '%' || :part || '%' => .part("x")
                    :name is null or u.name = :name => .name(null)
                    fullname is :fullname => .fullname(null)
                    fullname = coalesce(:fullname, fullname) => .fullname(null)
                    exists (select 1 from address a where a.user_id = u.id and a.email_address = :mail) => .mail("x")
                    id = (select max(user_id) from address where email_address = :class) => .class_("x")
                    balance >= :string and name <> ':literal' => .string(java.math.BigDecimal.ONE)
                    1 = 1 limit :most offset :from => .most(10).from(5)
                    """)
    void binds_areStepsInOrder(String condition, String steps) {
        List<Source> sources =
                new ArrayList<>(SqlModel.with("select u.name from user_account u where " + condition, "String name"));
        sources.add(new Source(
                "shop.Call",
                "package shop; class Call { dev.athanor.query.SqlQuery<Row> call() { return QRow.query()" + steps
                        + "; } }"));
        Outcome outcome = InProcess.javac("-Werror").compile(folder, sources);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void statedType_isTaken() {
        List<Source> sources = new ArrayList<>(SqlModel.withAnnotation(
                "value = \"select name from user_account where id + 1 > 2 * :least\", "
                        + "binds = @Sql.Bind(name = \"least\", type = int.class)",
                "String name"));
        sources.add(new Source(
                "shop.Call",
                "package shop; class Call { dev.athanor.query.SqlQuery<Row> q = QRow.query().least(3); }"));
        assertThat(InProcess.javac("-Werror").compile(folder, sources).errors()).isEmpty();
    }

    @Test
    @Row("C176")
    void forgottenBind_doesNotCompile() {
        List<Source> sources = new ArrayList<>(
                SqlModel.with("select name from user_account where id = :id and name = :name", "String name"));
        sources.add(new Source(
                "shop.Call", "package shop; class Call { dev.athanor.query.SqlQuery<Row> q = QRow.query().id(3); }"));
        Outcome outcome = InProcess.javac().compile(folder, sources);
        assertThat(outcome.errors()).hasSize(1);
        assertThat(outcome.errors().get(0).text()).contains("Name cannot be converted to");
    }
}
