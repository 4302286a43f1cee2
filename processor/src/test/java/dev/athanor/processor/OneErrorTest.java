package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Message;
import dev.athanor.processor.testing.NewerJavac;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One mistake in an entity is one error on its line, although ten files import its query type statically and use its columns
 * and relationships.
 */
class OneErrorTest {

    /** Mistakes in {@code User}, each on the line that bears the mark. */
    enum Mistake {
        NO_MISTAKE("", "@Id(generated = true)", ""),
        SETTER_WITHOUT_GETTER("SetterWithoutGetter", "@Id(generated = true)", """
                public abstract void setNick(String nick); // !
                """),
        UNMAPPABLE_TYPE("TypeNotMappable", "@Id(generated = true)", """
                public abstract Thread getWorker(); // !
                """),
        MISSING_ID("EntityMissingId", "", ""),
        WRONG_BACK_POPULATES("BackPopulatesMissing", "@Id(generated = true)", """
                @Relationship(backPopulates = "frend") // !
                public abstract List<Address> getOthers();
                """),
        NO_ENTITY("RelationshipTargetNotEntity", "@Id(generated = true)", """
                @Relationship
                public abstract List<String> getTags(); // !
                """),
        RAW_COLLECTION("RelationshipCollectionRaw", "@Id(generated = true)", """
                @SuppressWarnings("rawtypes") @Relationship
                public abstract List getTags(); // !
                """),
        MISSING_CONSTRUCTOR("EntityMissingConstructor", "@Id(generated = true)", """
                protected User(String name) {}
                """);

        private final String id;
        private final String key;
        private final String body;

        Mistake(String id, String key, String body) {
            this.id = id;
            this.key = key;
            this.body = body;
        }

        /** The entity; a problem of the whole class is told on the line of its name. */
        Source user() {
            String mark = body.contains(Source.MARK) ? "" : " " + Source.MARK;
            return Source.of("""

                    @NullMarked
                    @Entity(table = "user_account")
                    public abstract class User {%s
                        %s
                        public abstract @Nullable Long getId();
                        @Column(length = 30)
                        public abstract String getName();
                        public abstract void setName(String name);
                        public abstract @Nullable LocalDateTime getCreatedAt();
                        @Relationship(backPopulates = "user", cascade = {ALL, DELETE_ORPHAN})
                        public abstract List<Address> getAddresses();
                        %s
                    }
                    """.formatted(mark, key, body));
        }
    }

    private static final Source ADDRESS = Source.of("""

            @NullMarked
            @Entity
            public abstract class Address {
                @Id(generated = true)
                public abstract @Nullable Long getId();
                @Column(length = 255, unique = true)
                public abstract String getEmailAddress();
                @Relationship(backPopulates = "addresses")
                public abstract @Nullable User getUser();
                public abstract void setUser(@Nullable User user);
                @ForeignKey("user")
                public abstract @Nullable Long getUserId();
            }
            """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void mistake_isOneErrorInJavac(Mistake mistake) {
        assertTold(mistake, InProcess.javac().compile(folder, sources(mistake)));
    }

    @ParameterizedTest
    @EnumSource
    void mistake_isOneErrorWhereJavacGoesOn(Mistake mistake) {
        assertTold(mistake, InProcess.javac("--should-stop=ifError=FLOW").compile(folder, sources(mistake)));
    }

    @ParameterizedTest
    @EnumSource
    void mistake_isOneErrorInEclipse(Mistake mistake) {
        assertTold(mistake, InProcess.ecj().compile(folder, sources(mistake)));
    }

    @ParameterizedTest
    @EnumSource
    void mistake_isOneErrorInJavac25(Mistake mistake) {
        assertTold(mistake, javac25().compile(folder, sources(mistake)));
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_MISTAKE", "UNMAPPABLE_TYPE", "NO_ENTITY"})
    void mistake_isOneErrorWhereJavac25GoesOn(Mistake mistake) {
        assertTold(mistake, javac25().compile(folder, sources(mistake), "--should-stop=ifError=FLOW"));
    }

    private static NewerJavac javac25() {
        assumeTrue(NewerJavac.find().isPresent(), "no JDK 25 here: neither JAVA25_HOME nor /usr/lib/jvm");
        return NewerJavac.find().orElseThrow();
    }

    private static List<Source> sources(Mistake mistake) {
        List<Source> sources = new ArrayList<>(List.of(mistake.user(), ADDRESS));
        IntStream.range(0, 10).mapToObj(OneErrorTest::use).forEach(sources::add);
        return sources;
    }

    private static Source use(int number) {
        return Source.of("""
                package shop;
                import static dev.athanor.query.Sql.*;
                import static dev.athanor.query.Load.*;
                import static shop.QAddress.ADDRESS;
                import static shop.QUser.USER;
                import dev.athanor.query.*;
                final class Use%d {
                    static final Select<User> BY_NAME = select(USER).where(USER.name.eq("roach")).orderBy(USER.id.desc());
                    static final Select<?> PAIRS = select(USER, ADDRESS).join(USER.addresses);
                    private Use%d() {}
                    static Select<?> withAddress(String email) {
                        return select(USER.name, USER.createdAt).where(USER.addresses.any(ADDRESS.emailAddress.eq(email)));
                    }
                    static Select<?> ofUser() {
                        return select(ADDRESS).where(ADDRESS.user.has(USER.name.like("%%k%%"))).where(ADDRESS.userId.isNotNull());
                    }
                    static Select<?> loaded() {
                        return select(USER).options(selectIn(USER.addresses));
                    }
                    static User made() {
                        return QUser.builder().name("x").build();
                    }
                }
                """.formatted(number, number));
    }

    private static void assertTold(Mistake mistake, Outcome outcome) {
        if (mistake == Mistake.NO_MISTAKE) {
            assertThat(outcome.errors()).isEmpty();
            return;
        }
        assertThat(outcome.errors()).hasSize(1);
        Message error = outcome.errors().get(0);
        assertThat(error.text()).contains("[" + mistake.id + "] ");
        assertThat(error.file()).isEqualTo("User.java");
        assertThat(error.line()).isEqualTo(mistake.user().markedLine());
    }
}
