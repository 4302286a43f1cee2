package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What it costs to check 1,000 statements over 200 entities: prints the figures; the bound has room for a busy machine. */
@EnabledIfSystemProperty(named = "athanor.long", matches = "true")
class SqlCheckCostTest {
    private static final int ENTITIES = 200;
    private static final int STATEMENTS = 1000;
    private static final int RUNS = 5;

    @TempDir
    Path folder;

    @Test
    void aThousandStatements_costLessThanHalfASecondMoreThanUnchecked() throws IOException {
        List<Source> sources = sources();
        List<Long> off = new ArrayList<>();
        List<Long> on = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            off.add(millis(sources, "off", i));
            on.add(millis(sources, "error", i));
        }
        long more = median(on) - median(off);
        System.out.printf(
                "%d statements over %d entities: unchecked %s ms, checked %s ms, median %d ms more%n",
                STATEMENTS, ENTITIES, off, on, more);
        assertThat(more).isLessThan(500);
    }

    private long millis(List<Source> sources, String level, int run) throws IOException {
        Path place = Files.createDirectories(folder.resolve(level + run));
        // The time of this thread, which javac runs in: other work on the machine does not count.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Outcome outcome =
                InProcess.javac("-proc:only", "-Aathanor.sqlcheck=" + level).compile(place, sources);
        long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
        assertThat(outcome.errors()).isEmpty();
        return millis;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < ENTITIES; i++) {
            StringBuilder columns = new StringBuilder();
            for (int c = 0; c < 10; c++) {
                columns.append("@Column(length = 30) public abstract String getText")
                        .append(c)
                        .append("();\n");
            }
            sources.add(Source.of("@Entity public abstract class E" + i
                    + " {\n@Id(generated = true) public abstract @Nullable Long getId();\n" + columns
                    + "@Relationship public abstract @Nullable E" + (i + 1) % ENTITIES + " getNext();\n}\n"));
        }
        for (int i = 0; i < STATEMENTS; i++) {
            int e = i % ENTITIES;
            int next = (e + 1) % ENTITIES;
            sources.add(Source.of("@Sql(\"select a.id, b.text" + i % 10 + " as text, count(*) as n from e" + e
                    + " a join e"
                    + next + " b on a.next_id = b.id where a.text" + i % 7 + " like :pattern and b.id in (:ids) "
                    + "group by a.id, b.text" + i % 10 + " having count(*) > 1 order by 1\")"
                    + "\npublic record R" + i + "(long id, String text, long n) {}\n"));
        }
        return sources;
    }
}
