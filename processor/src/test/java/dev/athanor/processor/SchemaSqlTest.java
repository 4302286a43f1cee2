package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements name tables of one name in several schemas. */
class SchemaSqlTest {
    private static final Source ITEM = Source.of("""
            @Entity(schema = "a", table = "item")
            public abstract class Item {
                @Id(generated = true) public abstract @Nullable Long getId();
                public abstract String getName();
                @Relationship(secondary = "item_tag") public abstract Set<Tag> getTags();
            }
            """);
    private static final Source THING = Source.of("""
            @Entity(schema = "b", table = "item")
            public abstract class Thing {
                @Id(generated = true) public abstract @Nullable Long getId();
                public abstract int getSize();
                @Relationship(secondary = "item_tag") public abstract Set<Tag> getTags();
            }
            """);
    private static final Source TAG = Source.of("""
            @Entity
            public abstract class Tag {
                @Id(generated = true) public abstract @Nullable Long getId();
                public abstract @Nullable String getLabel();
            }
            """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '^', textBlock = """
                    ANY => select size from b.item => int size => -
                    ANY => select x.size, y.name from b.item x join a.item y on x.id = y.id => int size, String name => -
                    ANY => select thing_id from b.item_tag => long thingId => -
                    ANY => select item_id from a.item_tag => long itemId => -
                    ANY => select label from tag where label > 'a' => String label => -
                    ANY => select name from b.item => String name => SqlColumnUnknown
                    ANY => select size from b.item => String size => SqlTypeDiffers
                    ANY => select size from c.item => int size => SqlTableUnknown
                    POSTGRESQL => select i.size from b.item i => int size => -
                    POSTGRESQL => select i.name from a.item i => String name => -
                    POSTGRESQL => select thing_id from B.item_tag => long thingId => -
                    POSTGRESQL => select label from public.tag where label > 'a' => String label => -
                    POSTGRESQL => select i.name from b.item i => String name => SqlColumnUnknown
                    POSTGRESQL => select size from b.item => String size => SqlTypeDiffers
                    """)
    void table_isThatOfItsSchema(String database, String sql, String components, String problem) {
        Source row = Source.of("@Sql(value = \"" + sql + "\", database = Database." + database + ")\n"
                + "public record Row(" + components + ") {}\n");
        Outcome outcome = InProcess.javac().compile(folder, List.of(ITEM, THING, TAG, row));
        if (problem.equals("-")) {
            assertThat(outcome.errors()).isEmpty();
        } else {
            assertThat(outcome.errors()).hasSize(1);
            assertThat(outcome.errors().get(0).text()).contains("[" + problem + "]");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '^', textBlock = """
                    MARIADB => select 1 as n from dual => int n
                    MARIADB => select utc_timestamp as at, utc_date as d from tag => java.time.LocalDateTime at, java.time.LocalDate d
                    MARIADB => select count(*) as n from mysql.user => long n
                    POSTGRESQL => select relname as n from pg_class => String n
                    POSTGRESQL => select c.relname as n, pg_backend_pid() as pid from pg_class c => String n, int pid
                    POSTGRESQL => select table_name as n from information_schema.tables => String n
                    POSTGRESQL => select label "n" from tag where label > 'a' order by "n" => String n
                    """)
    void tablesAndWordsOfTheDatabase_areKnown(String database, String sql, String components) {
        Source row = Source.of("@Sql(value = \"" + sql.replace("\"", "\\\"") + "\", database = Database." + database
                + ")\npublic record Row(" + components + ") {}\n");
        assertThat(InProcess.javac().compile(folder, List.of(TAG, row)).errors())
                .isEmpty();
    }
}
