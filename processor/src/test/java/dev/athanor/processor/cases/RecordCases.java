package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;

import dev.athanor.processor.diagnostic.ProjectionProblem;
import dev.athanor.processor.diagnostic.RecordProblem;
import java.util.List;

/** Records that rows cannot be read into. */
final class RecordCases {
    private static final String USER = """
            @Entity(table = "user_account")
            public abstract class User {
                @Id(generated = true) public abstract @Nullable Long getId();
                public abstract String getName();
                public abstract @Nullable String getFullname();
                @Relationship(index = true) public abstract @Nullable User getBoss();
            }
            """;
    private static final String RIGHT = """
            @Projection(User.class)
            public record Summary(long id, String name, @Nullable String fullname) {}
            """;

    static final List<Case> ALL = List.of(
            in(RecordProblem.RECORD_EXPECTED, "a class", USER, """
                    @Projection(User.class) // !
                    public class Summary {}
                    """)
                    .saying("which is a class")
                    .passesAs(USER, RIGHT)
                    .withoutLineInEclipse(),
            in(RecordProblem.RECORD_EXPECTED, "an interface with a statement", USER, """
                    @Sql("select id from user_account") // !
                    public interface Summary {}
                    """)
                    .saying("@Sql is on Summary, which is an interface")
                    .withoutLineInEclipse(),
            in(RecordProblem.RECORD_PRIVATE, "nested", USER, """
                    public class Outer {
                        @Projection(User.class) // !
                        private record Summary(String name) {}
                    }
                    """)
                    .passesAs(USER, """
                    public class Outer {
                        @Projection(User.class)
                        record Summary(String name) {}
                    }
                    """)
                    .withoutLineInEclipse(),
            in(RecordProblem.RECORD_GENERIC, "one type parameter", USER, """
                    @Projection(User.class) // !
                    public record Summary<T>(String name) {}
                    """)
                    .passesAs(USER, RIGHT)
                    .withoutLineInEclipse(),
            in(RecordProblem.RECORD_WITHOUT_PACKAGE, "the default package", """
                    import dev.athanor.annotation.*;
                    @Projection // !
                    public record Summary(String name) {}
                    """)
                    .passesAs("""
                    @Projection
                    public record Summary(String name) {}
                    """)
                    .withoutLineInEclipse(),
            in(RecordProblem.RECORD_WITHOUT_COMPONENTS, "nothing to read", USER, """
                    @Projection(User.class) // !
                    public record Summary() {}
                    """)
                    .passesAs(USER, RIGHT)
                    .withoutLineInEclipse(),
            in(RecordProblem.RECORD_ANNOTATED_TWICE, "a statement and a projection", USER, """
                    @Sql("select name from user_account") // !
                    @Projection(User.class)
                    public record Summary(String name) {}
                    """)
                    .saying("QSummary")
                    .passesAs(USER, RIGHT)
                    .withoutLineInEclipse(),
            in(RecordProblem.COMPONENT_TYPE_PRIVATE, "an enum", """
                    public class Outer {
                        private enum Kind { A }
                        @Projection
                        record Summary(String name,
                                Kind kind) {} // !
                    }
                    """)
                    .saying("has the type Outer.Kind")
                    .passesAs("""
                    public class Outer {
                        enum Kind { A }
                        @Projection
                        record Summary(String name, Kind kind) {}
                    }
                    """)
                    .withoutLineInEclipse(),
            in(RecordProblem.COMPONENT_NULLABLE_PRIMITIVE, "a number", USER, """
                    @Projection(User.class)
                    public record Summary(
                            @Nullable long id) {} // !
                    """)
                    .saying("Use Long")
                    .passesAs(USER, "@Projection(User.class)\npublic record Summary(@Nullable Long id) {}\n")
                    .withoutLineInEclipse(),
            in(RecordProblem.COMPONENT_ANNOTATION_MISPLACED, "a size in a projection", USER, """
                    @Projection(User.class)
                    public record Summary(
                            @Column(length = 3) String name) {} // !
                    """)
                    .saying("@Column is on component name of Summary, where it means nothing: @Projection")
                    .passesAs(USER, RIGHT)
                    .withoutLineInEclipse(),
            in(RecordProblem.COMPONENT_ANNOTATION_MISPLACED, "a converter in a projection", USER, """
                    @Projection(User.class)
                    public record Summary(
                            @Convert(String.class) String name) {} // !
                    """)
                    .saying("@Convert")
                    .withoutLineInEclipse(),
            in(RecordProblem.COMPONENT_ANNOTATION_MISPLACED, "a key in the result of a statement", USER, """
                    @Sql("select id from user_account")
                    public record Row(
                            @Id long id) {} // !
                    """)
                    .saying("@Id is on component id of Row")
                    .withoutLineInEclipse(),
            in(RecordProblem.COMPONENT_NOT_MAPPABLE, "a list", USER, """
                    @Sql("select name as names from user_account")
                    public record Names(
                            Set<String> names) {} // !
                    """)
                    .saying("has the type Set<String>")
                    .passesAs(USER, """
                    @Sql("select name as names from user_account")
                    public record Names(String names) {}
                    """)
                    .withoutLineInEclipse(),
            in(ProjectionProblem.PROJECTION_OF_NO_ENTITY, "a string", """
                    @Projection(
                            String.class) // !
                    public record Summary(String name) {}
                    """)
                    .saying("names String")
                    .passesAs(USER, RIGHT)
                    .withoutLineInEclipse(),
            in(ProjectionProblem.PROJECTION_COLUMN_MISSING, "a slip", USER, """
                    @Projection(User.class)
                    public record Summary(
                            String nmae) {} // !
                    """)
                    .saying("Did you mean \"name\"?")
                    .passesAs(USER, RIGHT)
                    .withoutLineInEclipse(),
            in(ProjectionProblem.PROJECTION_OF_RELATIONSHIP, "to one", USER, """
                    @Projection(User.class)
                    public record Summary(String name,
                            @Nullable User boss) {} // !
                    """)
                    .passesAs(USER, RIGHT)
                    .withoutLineInEclipse(),
            in(ProjectionProblem.PROJECTION_TYPE_DIFFERS, "a number for a string", USER, """
                    @Projection(User.class)
                    public record Summary(long id,
                            int name) {} // !
                    """)
                    .saying("but User.name has the type String")
                    .passesAs(USER, RIGHT)
                    .withoutLineInEclipse(),
            in(ProjectionProblem.PROJECTION_TYPE_DIFFERS, "a narrower number", USER, """
                    @Projection(User.class)
                    public record Summary(
                            int id) {} // !
                    """)
                    .saying("Declare it Long")
                    .withoutLineInEclipse(),
            in(ProjectionProblem.PROJECTION_COLUMN_NULLABLE, "a string", USER, """
                    @Projection(User.class)
                    public record Summary(
                            String fullname) {} // !
                    """)
                    .saying("Declare it @Nullable String")
                    .passesAs(USER, RIGHT)
                    .withoutLineInEclipse());

    private RecordCases() {}
}
