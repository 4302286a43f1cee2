package dev.athanor.processor.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.testing.CompiledEngine;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Source;
import dev.athanor.processor.tools.Jdk.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kotlin that calls generated code of entities in Java, and sees what may be null. */
class KotlinTest {
    private static final Path SOURCES =
            Path.of("src/test/resources/tools/kotlin").toAbsolutePath();
    private static final Source USER = Source.of("""
            @NullMarked @Entity(table = "user_account") public abstract class User {
                @Id(generated = true) public abstract @Nullable Long getId();
                @Column(length = 30) public abstract String getName();
                public abstract void setName(String name);
                public abstract @Nullable String getFullname();
                public abstract void setFullname(@Nullable String fullname);
                @Relationship(backPopulates = "user") public abstract List<Order> getOrders();
            }
            """);
    private static final Source ORDER = Source.of("""
            @NullMarked @Entity(table = "purchase") public interface Order {
                @Id(generated = true) @Nullable Long getId();
                @Relationship(backPopulates = "orders", index = true) User getUser();
                void setUser(User user);
            }
            """);

    @TempDir
    Path folder;

    @BeforeEach
    void compileEntities() {
        assertThat(InProcess.javac().compile(folder, List.of(USER, ORDER)).errors())
                .isEmpty();
    }

    @Test
    void caller_runs() throws IOException {
        Ended kotlin = compile("Caller.kt");
        assertThat(kotlin.lines()).isEmpty();
        assertThat(kotlin.code()).isZero();
        assertThat(CompiledEngine.run(folder, "caller.Caller", ToolJars.jar("kotlin-stdlib")))
                .isEqualTo(List.of(
                        "ann",
                        true,
                        "none",
                        "[Line(name=bob, orders=1)]",
                        "SELECT user_account.id FROM user_account WHERE user_account.name = ?"));
    }

    @Test
    void null_isAnErrorWhereNothingMayBeNull() {
        Ended kotlin = compile("Nulls.kt");
        assertThat(kotlin.code()).isEqualTo(1);
        assertThat(kotlin.lines())
                .filteredOn(line -> line.contains(": error: "))
                .extracting(line -> line.replaceFirst("^.*Nulls\\.kt:(\\d+):\\d+: error: ", "$1 "))
                .containsExactly(
                        "7 initializer type mismatch: expected 'Long', actual 'Long?'.",
                        "8 null cannot be a value of a non-null type 'String'.",
                        "9 null cannot be a value of a non-null type 'String'.",
                        "11 only safe (?.) or non-null asserted (!!.) calls are allowed on a nullable receiver of type 'String?'.");
    }

    /** Warnings are errors, as they are in builds that take care. */
    private Ended compile(String file) {
        String classes = folder.resolve("classes").toString();
        String classPath = String.join(
                File.pathSeparator,
                classes,
                ToolJars.jar("kotlin-stdlib").toString(),
                System.getProperty("java.class.path"));
        return Jdk.running()
                .java(
                        folder,
                        List.of(
                                "-cp",
                                ToolJars.kotlin(),
                                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                                "-no-stdlib",
                                "-no-reflect",
                                "-Werror",
                                "-jvm-target",
                                "17",
                                "-d",
                                classes,
                                "-cp",
                                classPath,
                                SOURCES.resolve(file).toString()));
    }
}
