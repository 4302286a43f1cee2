package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

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

/** How much of a statement is checked: by option, by annotation, by database. */
class SqlCheckOptionTest {
    private static final String WRONG = "select nmae as name from user_account";

    @TempDir
    Path folder;

    @Test
    void off_checksNothing() {
        Outcome outcome =
                InProcess.javac("-Aathanor.sqlcheck=off").compile(folder, SqlModel.with(WRONG, "String name"));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void warn_tellsAsWarning() {
        Outcome outcome =
                InProcess.javac("-Aathanor.sqlcheck=warn").compile(folder, SqlModel.with(WRONG, "String name"));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).hasSize(1);
        assertThat(outcome.warnings().get(0).text()).contains("[SqlColumnUnknown]");
    }

    @Test
    void checkFalse_checksNothing() {
        Outcome outcome = InProcess.javac()
                .compile(folder, SqlModel.withAnnotation("value = \"" + WRONG + "\", check = false", "String name"));
        assertThat(outcome.errors()).isEmpty();
    }

    @Test
    void unknownBindType_isAnErrorWhateverIsChecked() {
        Outcome outcome = InProcess.javac("-Aathanor.sqlcheck=off")
                .compile(folder, SqlModel.with("select name from nowhere where x = :x", "String name"));
        assertThat(outcome.errors()).hasSize(1);
        assertThat(outcome.errors().get(0).text()).contains("[SqlBindTypeUnknown]");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '^', textBlock = """
                    select id::text as name from user_acount => SqlTableUnknown
                    select u.nmae as name from user_account u where u.tags @> array[1] => SqlColumnUnknown
                    select nmae from user_account for update skip locked => SqlColumnUnknown
                    select u.name from user_account u where u.ids = any(select a.usr_id from address a) => SqlColumnUnknown
                    select u.name from user_account u where (u.data ->> 'k') is null => SqlColumnUnknown
                    select name from user_account tablesample system (10) => SqlColumnMissing
                    """)
    void otherDatabase_isCheckedByNames(String sql, String id) {
        String component = id.equals("SqlColumnMissing") ? "long id" : "String name";
        Outcome outcome = InProcess.javac()
                .compile(
                        folder,
                        SqlModel.withAnnotation("value = \"" + sql + "\", database = Database.POSTGRESQL", component));
        assertThat(outcome.errors()).hasSize(1);
        assertThat(outcome.errors().get(0).text()).contains("[" + id + "]");
        assertThat(outcome.errors().get(0).line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '^', textBlock = """
                    select distinct on (u.name) u.name, u.id::text as t from user_account u where u.name ilike :n => String name, String t
                    select date_trunc('day', created_at) as d, count(*) from user_account group by 1 => String d, long count
                    select x.name from user_account u, lateral (select u.name) x for update of u skip locked => String name
                    select g as n from generate_series(1, 3) as g => int n
                    select u.name, current_date as d, u.ctid from user_account u where u.name ~ 'a' => String name, String d, String ctid
                    """)
    void sqlThatOnlyAnotherDatabaseParses_passesWithOneNote(String sql, String components) {
        Outcome outcome = InProcess.javac("-Werror")
                .compile(
                        folder,
                        SqlModel.withAnnotation("value = \"" + sql + "\", database = Database.POSTGRESQL", components));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void entityWithAnError_isTheOnlyError() {
        List<Source> sources = new ArrayList<>(SqlModel.with(WRONG, "String name"));
        sources.add(Source.of("@Entity public abstract class Broken { public abstract String getName(); }"));
        Outcome outcome = InProcess.javac().compile(folder, sources);
        assertThat(outcome.errors()).hasSize(1);
        assertThat(outcome.errors().get(0).text()).contains("[EntityMissingId]");
    }

    @Test
    void severalMistakes_areAllTold() {
        List<Source> sources = new ArrayList<>(SqlModel.with(WRONG, "String name"));
        sources.add(
                new Source(
                        "shop.Other",
                        "package shop; import dev.athanor.annotation.*;\n@Sql(\"select name from usr\")\nrecord Other(String name) {}"));
        sources.add(
                new Source(
                        "shop.Third",
                        "package shop; import dev.athanor.annotation.*;\n@Projection(User.class)\nrecord Third(String nmae) {}"));
        assertThat(InProcess.javac().compile(folder, sources).errors()).hasSize(3);
    }

    @Test
    void recordsAlone_findTheEntitiesOfAnEarlierCompilation() {
        List<Source> all = SqlModel.with("select name from user_account where id = :id", "String name");
        assertThat(InProcess.javac().compile(folder, all).errors()).isEmpty();
        Outcome outcome = InProcess.javac().compile(folder, all.subList(all.size() - 1, all.size()));
        assertThat(outcome.errors()).isEmpty();
        List<Source> wrongly = SqlModel.with(WRONG, "String name");
        Outcome wrong = InProcess.javac().compile(folder, wrongly.subList(wrongly.size() - 1, wrongly.size()));
        assertThat(wrong.errors()).hasSize(1);
        assertThat(wrong.errors().get(0).text()).contains("Did you mean \"name\"");
    }

    @Test
    void recordWithSomeOfTheEntities_findsTheOthersOfAnEarlierCompilation() {
        List<Source> all = SqlModel.with("select name from user_account where id = :id", "String name");
        assertThat(InProcess.javac().compile(folder, all).errors()).isEmpty();
        List<Source> part = List.of(
                Source.of("@Entity public abstract class Zebra { @Id public abstract long getId(); }"),
                all.get(all.size() - 1));
        assertThat(InProcess.javac().compile(folder, part).errors()).isEmpty();
    }
}
