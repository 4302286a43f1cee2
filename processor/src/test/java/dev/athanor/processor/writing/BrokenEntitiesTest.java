package dev.athanor.processor.writing;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/**
 * What is generated for an entity that is wrong compiles, and so does code that uses it: javac tells nothing beside the one
 * problem, which is not reported here.
 */
final class BrokenEntitiesTest {
    private static final String IMPORTS = """
            import dev.athanor.annotation.*;
            import java.util.*;
            import org.jspecify.annotations.*;
            """;

    private static final String USE = """
            package shop;

            import static shop.QUser.USER;

            public final class Use {
                private Use() {}

                public static Object use() {
                    User user = QUser.builder().name("x").build();
                    return USER.alias("u").name.eq(QUser.create().getName() + user);
                }
            }
            """;

    @Test
    void finalClass_hasQueryTypeAndModelOnly() {
        Compilation compilation = succeeds("""
                package shop;
                %s
                @NullMarked
                @Entity
                public final class User {
                    @Id public Long getId() { return 1L; }
                    public String getName() { return ""; }
                }
                """, """
                package shop;

                public final class Use {
                    private Use() {}

                    public static Object use() {
                        return QUser.create().getName() + QUser.builder().build() + QUser.USER.alias("u");
                    }
                }
                """);
        assertThat(Sources.generated(compilation)).containsOnlyKeys("QUser.java", "UserModel.java");
    }

    @Test
    void entityWithoutId_compiles() {
        succeeds("""
                package shop;
                %s
                @NullMarked
                @Entity
                public abstract class User {
                    public abstract String getName();
                    @Relationship public abstract @Nullable User getBoss();
                    public abstract void setBoss(@Nullable User boss);
                }
                """, USE);
    }

    @Test
    void constructorWithoutParameters_mayBeMissing() {
        succeeds("""
                package shop;
                %s
                @NullMarked
                @Entity
                public abstract class User {
                    protected User(String name) {}
                    @Id public abstract long getId();
                    public abstract String getName();
                    @Relationship(secondary = "user_user", inverseJoinColumn = "other_id") public abstract Set<User> getFriends();
                }
                """, """
                package shop;

                public final class Use {
                    private Use() {}

                    public static Object use() {
                        return QUser.create("x").getName() + QUser.builder().name("x").friends().build();
                    }
                }
                """);
    }

    @Test
    void columnsOfUnknownTypes_areObjects() {
        succeeds("""
                package shop;
                %s
                @NullMarked
                @Entity
                public abstract class User {
                    @Id public abstract Map<String, String> getId();
                    public abstract void setId(Map<String, String> id);
                    public abstract String getName();
                    public abstract Object getAny();
                    public abstract @Nullable List<String> getTags();
                    public abstract void setTags(@Nullable List<String> tags);
                    public abstract int[] getNumbers();
                    @Default("numbers") public abstract Thread.@Nullable State[] getStates();
                    static Thread.State[] numbers() { return Thread.State.values(); }
                }
                """, """
                package shop;

                import java.util.List;
                import java.util.Map;

                public final class Use {
                    private Use() {}

                    public static Object use() {
                        return QUser.builder().id(Map.of()).name("x").tags(List.of()).numbers(new int[0]).build();
                    }
                }
                """);
    }

    @Test
    void relationshipsToWhatIsNoEntity_leadToPlainTables() {
        succeeds("""
                package shop;
                %s
                @NullMarked
                @Entity
                public abstract class User {
                    @Id public abstract long getId();
                    public abstract String getName();
                    @Relationship public abstract Thread getThread();
                    public abstract void setThread(Thread thread);
                    @Relationship public abstract List<String> getTags();
                    @Relationship(backPopulates = "nothing") public abstract Set<User> getFriends();
                    @Relationship(backPopulates = "name") public abstract @Nullable User getBoss();
                }
                """, """
                package shop;

                import static shop.QUser.USER;

                public final class Use {
                    private Use() {}

                    public static Object use() {
                        QUser.builder().thread(Thread.currentThread()).tags("a", "b").friends().build();
                        return USER.friends.any(USER.name.eq("x")).and(USER.thread.isNull()).and(USER.tags.any());
                    }
                }
                """);
    }

    @Test
    void abstractMethodsThatAreNoAccessors_throw() {
        Compilation compilation = succeeds("""
                package shop;
                %s
                @NullMarked
                @Entity
                public abstract class User {
                    @Id public abstract long getId();
                    public abstract String getName();
                    public abstract int compute(int x, String... more) throws java.io.IOException;
                    protected abstract <T extends Comparable<T>> T max(T one, T other);
                    abstract void setOnly(String only);
                }
                """, USE);
        assertThat(Sources.generated(compilation).get("UserModel.java"))
                .contains("User.compute is not mapped: the compilation reported why.");
    }

    @Test
    void unresolvedType_isTheOnlyError() {
        Compilation compilation = Sources.of("""
                        package shop;
                        %s
                        @NullMarked
                        @Entity
                        public abstract class User {
                            @Id public abstract long getId();
                            public abstract String getName();
                            public abstract Missing getMissing();
                        }
                        """.formatted(IMPORTS), USE).compileUnchecked();
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("class Missing");
    }

    @Test
    void foreignKeyBesideAColumnOfItsName_isOneError() {
        hasOneError("""
                package shop;
                %s
                @NullMarked
                @Entity
                public abstract class User {
                    @Id public abstract long getId();
                    public abstract String getName();
                    public abstract @Nullable Long getBossId();
                    @Relationship public abstract @Nullable User getBoss();
                }
                """);
    }

    @Test
    void defaultMethodThatIsNotThere_isOneError() {
        hasOneError("""
                package shop;
                %s
                @NullMarked
                @Entity
                public abstract class User {
                    @Id public abstract long getId();
                    @Default("nothing") public abstract String getName();
                }
                """);
    }

    private static void hasOneError(String entity) {
        Compilation compilation = Sources.of(entity.formatted(IMPORTS)).compile();
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("User");
    }

    private static Compilation succeeds(String entity, String use) {
        Compilation compilation = Sources.of(entity.formatted(IMPORTS), use).compileUnchecked();
        assertThat(compilation).succeededWithoutWarnings();
        return compilation;
    }
}
