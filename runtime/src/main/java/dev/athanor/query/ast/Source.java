package dev.athanor.query.ast;

import org.jspecify.annotations.Nullable;

/** Something that columns come from: a table, a sub-query or a common table expression in a FROM clause. */
public sealed interface Source permits TableSource, QuerySource, CommonSource {
    /**
     * The alias that was given, or null: then the table's own name is used, or one made up where {@link
     * #isAnonymous()}.
     */
    @Nullable
    String alias();

    /** Whether the renderer makes up an alias, unique in the statement: {@code address_1}. */
    boolean isAnonymous();

    /** The name that stands for the source where it has no alias, and from which one is made up. */
    String baseName();
}
