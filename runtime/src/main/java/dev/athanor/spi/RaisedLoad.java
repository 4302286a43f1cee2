package dev.athanor.spi;

import dev.athanor.annotation.Loading;
import dev.athanor.error.RaiseLoadException;

/** The errors of attributes that may not be loaded by a touch. */
public final class RaisedLoad {
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
     * @param touch why a touch is refused
     * @param ofAll whether the query has refused all that it does not load, and not this relationship by its name
     */
    public static RaiseLoadException ofRelationship(
            EntityModel<?> model, RelationshipModel relationship, Loading touch, boolean ofAll) {
        boolean sql = touch == Loading.RAISE_ON_SQL;
        String why = relationship.loading() == touch
                ? " was not loaded with the object, and its mapping refuses to load it later: not available due to loading = "
                        + touch
                : " was not loaded with the query, which refuses to load it later: not available due to "
                        + (ofAll ? sql ? "raiseAllOnSql()" : "raiseAll()" : sql ? "raiseOnSql" : "raise");
        String below = ofAll
                ? ", or below the option that brings it: .then(" + LoaderLine.option(model, relationship) + ")"
                : "";
        return new RaiseLoadException(model.attributeName(relationship.index()) + why
                + ". Load it with the query that brings the object: " + LoaderLine.query(model, relationship) + below
                + ".");
    }
}
