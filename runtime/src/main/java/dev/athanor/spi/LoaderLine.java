package dev.athanor.spi;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lines of code that would have loaded what an object does not have, as messages of errors and guards say them: to be copied.
 */
public final class LoaderLine {
    /** The words of Java that follow a {@code get} or {@code is} in an accessor's name, and are no names of fields. */
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends final "
                            + "finally float for goto if implements import instanceof int interface long native new package "
                            + "private protected public return short static strictfp super switch synchronized this throw "
                            + "throws transient try void volatile while true false null _")
                    .split(" "));

    private static final Pattern LETTER_AFTER_UNDERSCORE = Pattern.compile("_(.)");

    private LoaderLine() {}

    /**
     * The line that loads an attribute of many objects by one statement; of a column that is read with the row, and of the objects as a
     * whole ({@code attribute} is -1), the query that reads them.
     */
    public static String of(EntityModel<?> model, int attribute) {
        if (attribute >= model.columns().size()) {
            return query(model, model.relationship(attribute));
        }
        boolean deferred = attribute >= 0 && model.columns().get(attribute).isDeferred();
        return deferred ? query(model, attribute) : keys(model);
    }

    /** {@code select(USER).where(USER.id.in(keys))}: the objects themselves. */
    private static String keys(EntityModel<?> model) {
        String constant = model.constantName();
        String condition = model.keySize() == 1
                ? model.attributeCode(0) + ".in(keys)"
                : "or(keys.stream().map(" + constant + "::hasKey).toArray(Condition[]::new))";
        return "select(" + constant + ").where(" + condition + ")";
    }

    /** {@code select(USER).options(selectIn(USER.addresses))}: a collection by keys, one object by a join. */
    static String query(EntityModel<?> model, RelationshipModel relationship) {
        return "select(" + model.constantName() + ").options(" + option(model, relationship) + ")";
    }

    /** {@code selectIn(USER.addresses)}. */
    static String option(EntityModel<?> model, RelationshipModel relationship) {
        String loader = relationship.isToMany() ? "selectIn" : "joined";
        return loader + "(" + model.constantName() + "." + variable(relationship.name()) + ")";
    }

    /** {@code select(USER).options(undefer(USER.bio))}. */
    static String query(EntityModel<?> model, int column) {
        return "select(" + model.constantName() + ").options(undefer(" + model.attributeCode(column) + "))";
    }

    /** {@code session.refresh(user)}. */
    static String refresh(EntityModel<?> model) {
        return "session.refresh(" + variable(camelCase(model.constantName())) + ")";
    }

    /** {@code session.get(USER, key)}. */
    static String get(EntityModel<?> model) {
        return "session.get(" + model.constantName() + ", key)";
    }

    /** {@code shop.QUser.USER}: what the constant is, to be imported. */
    static String constant(EntityModel<?> model) {
        return model.queryType().getClass().getName() + "." + model.constantName();
    }

    /** {@code httpHost} for {@code HTTP_HOST}. */
    private static String camelCase(String constant) {
        return LETTER_AFTER_UNDERSCORE
                .matcher(constant.toLowerCase(Locale.ROOT))
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static String variable(String name) {
        return KEYWORDS.contains(name) ? name + "_" : name;
    }
}
