package dev.athanor.it.language;

import java.lang.reflect.Method;

/**
 * A statement of a chapter.
 *
 * @param name the method's name
 * @param sentence what it does, in Markdown
 * @param code the method's body without {@code return}
 * @param method makes the statement
 */
record Example(String name, String sentence, String code, Method method) {}
