package dev.athanor.spi;

import dev.athanor.annotation.Loading;
import dev.athanor.error.RaiseLoadException;

/** The errors of attributes that may not be loaded by a touch. */
public final class RaisedLoad {
    /** Who refuses to load a relationship later. */
    public enum By {
        /** Its mapping. */
        MAPPING,
        /** An option of the query that names it. */
        OPTION,
        /** The query, for all that it does not load. */
        QUERY,
        /** The session, for all of which neither a query nor a mapping says something. */
        SESSION
    }

    private RaisedLoad() {}

    /** The error for a column that a query left out and refuses to read later. */
    public static RaiseLoadException ofColumn(EntityModel<?> model, int column) {
        return new RaiseLoadException(model.attributeName(column)
                + " was not loaded with the query, which refuses to load it later: not available due to raise. Leave it"
                + " out of raise(...), or load it with the query: undefer(" + model.attributeCode(column) + ").");
    }

    /**
     * The error for a relationship.
     *
     * @param touch what a touch of it does
     * @param by who says so
     */
    public static RaiseLoadException ofRelationship(
            EntityModel<?> model, RelationshipModel relationship, Loading touch, By by) {
        String below = by == By.QUERY || by == By.SESSION
                ? ", or below the option that brings it: .then(" + LoaderLine.option(model, relationship) + ")"
                : "";
        return new RaiseLoadException(model.attributeName(relationship.index()) + why(touch, by)
                + ". Load it with the query that brings the object: " + LoaderLine.query(model, relationship) + below
                + ".");
    }

    private static String why(Loading touch, By by) {
        boolean sql = touch == Loading.RAISE_ON_SQL;
        return switch (by) {
            case MAPPING ->
                " was not loaded with the object, and its mapping refuses to load it later: not available due to loading = "
                        + touch;
            case OPTION -> ofQuery(sql ? "raiseOnSql" : "raise");
            case QUERY -> ofQuery(sql ? "raiseAllOnSql()" : "raiseAll()");
            case SESSION ->
                " was not loaded with the object, and the options of the session refuse to load it later: not available due"
                        + " to raiseOnSql(true)";
        };
    }

    private static String ofQuery(String option) {
        return " was not loaded with the query, which refuses to load it later: not available due to " + option;
    }
}
