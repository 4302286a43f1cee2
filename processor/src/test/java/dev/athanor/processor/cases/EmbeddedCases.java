package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.inUser;

import dev.athanor.processor.diagnostic.EmbeddedProblem;
import java.util.List;

/** Records that cannot be columns. */
final class EmbeddedCases {
    static final List<Case> ALL = List.of(
            inUser(EmbeddedProblem.RECORD_NOT_EMBEDDED, "no annotation", """
                    public abstract Place getHome(); // !
                    record Place(int x, int y) {}
                    """)
                    .saying("has the type User.Place, a record")
                    .passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_NOT_A_RECORD, "a class", """
                    @Embedded // !
                    public abstract Thread getHome();
                    """).passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_NOT_A_RECORD, "a string", """
                    @Embedded // !
                    public abstract String getHome();
                    """).saying("its type String is no record"),
            inUser(EmbeddedProblem.EMBEDDED_GENERIC, "a type parameter", """
                    @Embedded // !
                    public abstract Pair<String> getHome();
                    record Pair<T>(T x, T y) {}
                    """).passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_RECURSIVE, "itself", """
                    @Embedded // !
                    public abstract Node getHome();
                    record Node(int x, @Embedded @Nullable Node next) {}
                    """).passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_NOT_VISIBLE, "private", """
                    @Embedded // !
                    public abstract Place getHome();
                    private record Place(int x, int y) {}
                    """).passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_EMPTY, "no component", """
                    @Embedded // !
                    public abstract Place getHome();
                    record Place() {}
                    """).passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_TYPE, "a thread", """
                    @Embedded // !
                    public abstract Place getHome();
                    record Place(int x, Thread y) {}
                    """)
                    .saying("Component y of User.home has the type Thread")
                    .passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_TYPE, "told once for two accessors", """
                    @Embedded // !
                    public abstract Place getHome();
                    @Embedded
                    public abstract Place getWork();
                    record Place(int x, Thread y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_ANNOTATION, "a version", """
                    @Embedded // !
                    public abstract Place getHome();
                    record Place(int x, @Version int y) {}
                    """)
                    .saying("has @Version")
                    .passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_SIZE, "a decimal", """
                    @Embedded // !
                    public abstract Place getHome();
                    record Place(int x, BigDecimal y) {}
                    """).passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, @Column(precision = 9, scale = 2) BigDecimal y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_SIZE, "a length of a number", """
                    @Embedded // !
                    public abstract Place getHome();
                    record Place(@Column(length = 9) int x) {}
                    """)
                    .saying("does not apply to int"),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_SIZE, "a deferred component", """
                    @Embedded // !
                    public abstract Place getHome();
                    record Place(int x, @Column(deferred = true) int y) {}
                    """)
                    .saying("has deferred = true, but the record is read whole"),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_SIZE, "a component that is never written", """
                    @Embedded // !
                    public abstract Place getHome();
                    record Place(int x, @Column(readOnly = true) int y) {}
                    """)
                    .saying("has readOnly = true, but the record is written whole"),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_SIZE, "a unique string without a length", """
                    @Embedded // !
                    public abstract Place getHome();
                    record Place(int x, @Column(unique = true) String y) {}
                    """)
                    .saying("The column of y of User.home has no length")
                    .passes("""
                    @Embedded(columns = @ColumnOverride(path = "y", column = @Column(length = 9)))
                    public abstract Place getHome();
                    record Place(int x, @Column(unique = true) String y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_SIZE, "a decimal whose precision only an override gives", """
                    @Embedded(columns = @ColumnOverride(path = "y", column = @Column(precision = 9)))
                    public abstract Place getHome();
                    @Embedded // !
                    public abstract Place getWork();
                    record Place(int x, BigDecimal y) {}
                    """)
                    .saying("The column of y of User.work has no precision")
                    .passes("""
                    @Embedded(columns = @ColumnOverride(path = "y", column = @Column(precision = 9)))
                    public abstract Place getHome();
                    record Place(int x, BigDecimal y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_SIZE, "a length of a number in an override", """
                    @Embedded(columns = @ColumnOverride(path = "x", column = @Column(length = 9))) // !
                    public abstract Place getHome();
                    record Place(int x) {}
                    """)
                    .saying("does not apply to int"),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_SIZE, "an override that makes a string unique", """
                    @Embedded(columns = @ColumnOverride(path = "y", column = @Column(unique = true))) // !
                    public abstract Place getHome();
                    record Place(String y) {}
                    """)
                    .saying("has no length"),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_SIZE, "a scale greater than the precision, within a record", """
                    @Embedded(columns = @ColumnOverride(path = "in.y", column = @Column(scale = 10))) // !
                    public abstract Place getHome();
                    record Place(@Embedded In in) {}
                    record In(@Column(precision = 9) BigDecimal y) {}
                    """)
                    .saying("a scale greater than its precision"),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_SIZE, "a negative length", """
                    @Embedded // !
                    public abstract Place getHome();
                    record Place(@Column(length = -9) String y) {}
                    """)
                    .saying("a negative"),
            inUser(EmbeddedProblem.EMBEDDED_COMPONENT_CONVERTER, "another type", """
                    @Embedded // !
                    public abstract Place getHome();
                    record Place(int x, @Convert(Trim.class) Thread y) {}
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """)
                    .saying("Trim converts StringBuilder")
                    .passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, @Convert(Trim.class) StringBuilder y) {}
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """),
            inUser(EmbeddedProblem.EMBEDDED_OVERRIDE_UNKNOWN, "a slip", """
                    @Embedded(columns = @ColumnOverride(path = "xx", column = @Column(name = "h"))) // !
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """)
                    .saying("Did you mean \"x\"?")
                    .passes("""
                    @Embedded(columns = @ColumnOverride(path = "x", column = @Column(name = "h")))
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_OVERRIDE_TWICE, "one path", """
                    @Embedded(columns = {@ColumnOverride(path = "x", column = @Column(name = "h")), @ColumnOverride(path = "x", column = @Column(name = "i"))}) // !
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """).passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_OVERRIDE_EMPTY, "nothing", """
                    @Embedded(columns = @ColumnOverride(path = "x", column = @Column)) // !
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """).passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_WITH, "a column", """
                    @Column(name = "h")
                    @Embedded // !
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """)
                    .saying("has @Column")
                    .passes("""
                    @Embedded
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """),
            inUser(EmbeddedProblem.EMBEDDED_WITH, "transient", """
                    @Transient
                    @Embedded // !
                    public abstract Place getHome();
                    record Place(int x, int y) {}
                    """).saying("has @Transient"),
            inUser(EmbeddedProblem.EMBEDDED_WITH, "a default", """
                    @Default("here")
                    @Embedded // !
                    public abstract Place getHome();
                    static Place here() { return new Place(1, 1); }
                    record Place(int x, int y) {}
                    """).saying("has @Default"));

    private EmbeddedCases() {}
}
