package dev.athanor.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.annotation.Database;
import dev.athanor.processor.model.ModelMeta;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.source.Namings;
import dev.athanor.processor.source.RecordReader;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Source;
import dev.athanor.processor.testing.TestProcessor;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checker that cannot work says so once and finds nothing. */
class SqlCheckerTest {
    @TempDir
    Path folder;

    @Test
    void nativeLibraryThatDoesNotLoad_isAFailureAndNoFinding() {
        withStatement("select nowhere from nothing", statement -> {
            SqlChecker checker = new SqlChecker(new ModelMeta(List.of()), (tables, model) -> {
                throw new UnsatisfiedLinkError("no sqlitejdbc in java.library.path");
            });
            assertThat(checker.check(statement)).isEmpty();
            assertThat(checker.check(statement)).isEmpty();
            assertThat(checker.failure()).isInstanceOf(UnsatisfiedLinkError.class);
            checker.close();
        });
    }

    @Test
    void statementOfAnotherDatabase_isCountedAndNeedsNoSqlite() {
        withStatement("select nowhere from nothing", statement -> {
            SqlChecker checker = new SqlChecker(new ModelMeta(List.of()), (tables, model) -> {
                throw new AssertionError("not opened");
            });
            StatementMeta other = new StatementMeta(
                    statement.record(), statement.sql(), Database.POSTGRESQL, List.of(), List.of(), true);
            assertThat(checker.check(other)).isPresent();
            assertThat(checker.byNames()).isEqualTo("1 statement is");
            checker.check(other);
            assertThat(checker.byNames()).isEqualTo("2 statements are");
            assertThat(checker.failure()).isNull();
            checker.close();
        });
    }

    private void withStatement(String sql, java.util.function.Consumer<StatementMeta> test) {
        AtomicReference<Throwable> failed = new AtomicReference<>();
        AtomicReference<Boolean> ran = new AtomicReference<>(false);
        Source record = new Source(
                "shop.Row", "package shop; @dev.athanor.annotation.Sql(\"" + sql + "\") record Row(String name) {}");
        InProcess.javac()
                .compile(folder, List.of(record), List.of(new TestProcessor((environment, annotations, round) -> {
                    if (!round.processingOver() && !ran.get()) {
                        ran.set(true);
                        var elements = environment.getElementUtils();
                        Namings namings = new Namings(
                                elements,
                                dev.athanor.processor.naming.NamingStrategy.of(
                                        dev.athanor.processor.option.NamingStyle.SNAKE_CASE),
                                Set.of());
                        try {
                            test.accept(new RecordReader(elements, environment.getTypeUtils(), namings)
                                    .readStatement(elements.getTypeElement("shop.Row")));
                        } catch (Throwable e) {
                            failed.set(e);
                        }
                    }
                })));
        assertThat(ran.get()).isTrue();
        assertThat(failed.get()).isNull();
    }
}
