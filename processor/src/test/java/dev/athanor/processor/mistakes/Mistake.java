package dev.athanor.processor.mistakes;

import java.util.List;

/**
 * A mistake: one edit of one file of the model, and the one error that it is.
 *
 * @param name what it is
 * @param file the class that is edited
 * @param find what is replaced, where it first occurs in the file
 * @param replacement by what
 * @param told the id of our problem; or, where the compiler tells it by itself, a part of its message, that of Eclipse's after a
 *     bar; nothing after the bar where that has several of its own
 * @param toldIn the class in whose file the error is
 * @param at a text on the line of the error
 * @param where in which compilers it is one error
 */
record Mistake(
        String name, String file, String find, String replacement, String told, String toldIn, String at, Where where) {

    /** In which compilers a mistake is one error. */
    enum Where {
        EVERYWHERE,
        /** Where javac does not stop before it runs any processor: else it misses all generated classes, whoever makes them. */
        IF_IT_GOES_ON,
        /** Where javac stops after the processors: of a type that is not imported it does not even give the name to them. */
        IF_IT_STOPS,
        /** An annotation that is not imported is hidden from processors by javac: they may miss it, in one error of their own. */
        HIDDEN
    }

    /** A mistake that is told where it was made. */
    static Mistake of(String name, String told, String file, String find, String replacement) {
        return new Mistake(name, file, find, replacement, told, file, replacement, Where.EVERYWHERE);
    }

    /** The same, told on the line of another text of the file. */
    Mistake at(String text) {
        return new Mistake(name, file, find, replacement, told, toldIn, text, where);
    }

    /** The same, told in another file, on the line of a text there. */
    Mistake in(String other, String text) {
        return new Mistake(name, file, find, replacement, told, other, text, where);
    }

    Mistake whereItGoesOn() {
        return only(Where.IF_IT_GOES_ON);
    }

    Mistake whereJavacStops() {
        return only(Where.IF_IT_STOPS);
    }

    Mistake hidden() {
        return only(Where.HIDDEN);
    }

    private Mistake only(Where limit) {
        return new Mistake(name, file, find, replacement, told, toldIn, at, limit);
    }

    /** Whether it is one error in a javac that goes on after errors, or stops. */
    boolean isOneInJavac(boolean goesOn) {
        return where == Where.EVERYWHERE || where == (goesOn ? Where.IF_IT_GOES_ON : Where.IF_IT_STOPS);
    }

    /** Whether it is one error in Eclipse's compiler: a file that is no Java at all is several to it. */
    boolean isOneInEclipse() {
        return !told.endsWith("|") && (where == Where.EVERYWHERE || where == Where.IF_IT_GOES_ON);
    }

    /** Whether the error is one of ours rather than the compiler's own. */
    boolean isOurs() {
        return Character.isUpperCase(told.charAt(0)) && told.indexOf(' ') < 0;
    }

    /** What the message has, in javac or in Eclipse's compiler. */
    String part(boolean eclipse) {
        if (isOurs()) {
            return "[" + told + "] ";
        }
        List<String> parts = List.of(told.split("\\|", -1));
        return parts.get(eclipse ? parts.size() - 1 : 0);
    }

    @Override
    public String toString() {
        return name + " in " + file;
    }
}
