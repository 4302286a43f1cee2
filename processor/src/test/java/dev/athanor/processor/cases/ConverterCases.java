package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;

import dev.athanor.processor.diagnostic.ConverterProblem;
import java.util.List;

/** Converters that do not fit. */
final class ConverterCases {
    static final List<Case> ALL = List.of(
            inUser(ConverterProblem.CONVERTER_NOT_A_CONVERTER, "another class", """
                    @Convert(String.class) // !
                    public abstract StringBuilder getName();
                    """)
                    .saying("names String, which does not implement Converter")
                    .passes("""
                    @Convert(Trim.class)
                    public abstract StringBuilder getName();
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """),
            inUser(ConverterProblem.CONVERTER_NOT_A_CONVERTER, "without type arguments", """
                    @Convert(Raw.class) // !
                    public abstract StringBuilder getName();
                    @SuppressWarnings("rawtypes")
                    static final class Raw implements dev.athanor.type.Converter {
                        @Override public Object toColumn(Object value) { return value; }
                        @Override public Object fromColumn(Object stored) { return stored; }
                    }
                    """)
                    .saying("names User.Raw"),
            inUser(ConverterProblem.CONVERTER_ABSTRACT, "an abstract class", """
                    @Convert(Base.class) // !
                    public abstract StringBuilder getName();
                    abstract static class Base implements dev.athanor.type.Converter<StringBuilder, String> {}
                    """)
                    .passes("""
                    @Convert(Trim.class)
                    public abstract StringBuilder getName();
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """),
            inUser(ConverterProblem.CONVERTER_ABSTRACT, "an inner class", """
                    @Convert(Trim.class) // !
                    public abstract StringBuilder getName();
                    final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """),
            inUser(ConverterProblem.CONVERTER_NOT_VISIBLE, "a private class", """
                    @Convert(Trim.class) // !
                    public abstract StringBuilder getName();
                    private static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """)
                    .passes("""
                    @Convert(Trim.class)
                    public abstract StringBuilder getName();
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """),
            inUser(ConverterProblem.CONVERTER_NOT_VISIBLE, "a private constructor", """
                    @Convert(Trim.class) // !
                    public abstract StringBuilder getName();
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        private Trim() {}
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """),
            inUser(ConverterProblem.CONVERTER_WITHOUT_CONSTRUCTOR, "one that takes a number", """
                    @Convert(Trim.class) // !
                    public abstract StringBuilder getName();
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        Trim(int length) {}
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """)
                    .passes("""
                    @Convert(Trim.class)
                    public abstract StringBuilder getName();
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """),
            inUser(ConverterProblem.CONVERTER_WITHOUT_CONSTRUCTOR, "one that throws", """
                    @Convert(Trim.class) // !
                    public abstract StringBuilder getName();
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        Trim() throws java.io.IOException {}
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """),
            inUser(ConverterProblem.CONVERTER_TYPE_DIFFERS, "another type", """
                    @Convert(Trim.class) // !
                    public abstract Thread getName();
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """)
                    .saying("Trim converts StringBuilder, but User.name has the type Thread")
                    .passes("""
                    @Convert(Trim.class)
                    public abstract StringBuilder getName();
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """),
            inUser(ConverterProblem.CONVERTER_TYPE_DIFFERS, "a type that does not fit the bound", """
                    @Convert(Code.class) // !
                    public abstract String getName();
                    static final class Code<E extends Enum<E>> implements dev.athanor.type.Converter<E, Integer> {
                        private final E[] constants;
                        Code(Class<E> type) { constants = type.getEnumConstants(); }
                        @Override public Integer toColumn(E value) { return value.ordinal(); }
                        @Override public E fromColumn(Integer stored) { return constants[stored]; }
                    }
                    """)
                    .passes("""
                    @Convert(Code.class)
                    public abstract Thread.State getName();
                    static final class Code<E extends Enum<E>> implements dev.athanor.type.Converter<E, Integer> {
                        private final E[] constants;
                        Code(Class<E> type) { constants = type.getEnumConstants(); }
                        @Override public Integer toColumn(E value) { return value.ordinal(); }
                        @Override public E fromColumn(Integer stored) { return constants[stored]; }
                    }
                    """),
            inUser(ConverterProblem.CONVERTER_STORES_NO_COLUMN, "a thread", """
                    @Convert(Odd.class) // !
                    public abstract StringBuilder getName();
                    static final class Odd implements dev.athanor.type.Converter<StringBuilder, Thread> {
                        @Override public Thread toColumn(StringBuilder value) { return new Thread(); }
                        @Override public StringBuilder fromColumn(Thread stored) { return new StringBuilder(); }
                    }
                    """)
                    .saying("Odd stores Thread")
                    .passes("""
                    @Convert(Trim.class)
                    public abstract StringBuilder getName();
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """),
            in(ConverterProblem.CONVERTER_OF_KEY_NOT_PUBLIC, "package access", """

                    @Entity public abstract class User {
                        @Id
                        @Column(length = 9)
                        @Convert(Trim.class) // !
                        public abstract StringBuilder getName();
                        static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                            @Override public String toColumn(StringBuilder value) { return value.toString(); }
                            @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                        }
                    }
                    """)
                    .passesAs("""

                    @Entity public abstract class User {
                        @Id
                        @Column(length = 9)
                        @Convert(Trim.class)
                        public abstract StringBuilder getName();
                        public static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                            public Trim() {}
                            @Override public String toColumn(StringBuilder value) { return value.toString(); }
                            @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                        }
                    }
                    """));

    private ConverterCases() {}
}
