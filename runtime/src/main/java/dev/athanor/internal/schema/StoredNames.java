package dev.athanor.internal.schema;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.IdentifierQuoter;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/**
 * How the database keeps the names that the model gives.
 *
 * @param quoter knows which names are quoted
 * @param upper whether a name that is not quoted is kept in upper case
 * @param tablesHaveCase whether names of tables may differ in case only
 * @param columnsHaveCase whether names of columns and indexes may
 */
record StoredNames(IdentifierQuoter quoter, boolean upper, boolean tablesHaveCase, boolean columnsHaveCase) {
    /** The names of a database. */
    static StoredNames of(Dialect dialect, Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        boolean tablesHaveCase = metadata.supportsMixedCaseQuotedIdentifiers();
        return new StoredNames(
                dialect.quoter(),
                metadata.storesUpperCaseIdentifiers(),
                tablesHaveCase,
                tablesHaveCase && dialect.ddl().columnNamesHaveCase());
    }

    /** A name of the model as the database keeps it: in a case of its own where it is not quoted. */
    String stored(String name) {
        return upper && quoter.quote(name).equals(name) ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** Whether a name of the model is that of a table in the database. */
    boolean isTable(String name, String live) {
        return tablesHaveCase ? stored(name).equals(live) : name.equalsIgnoreCase(live);
    }

    /** Whether a name of the model is that of a column or an index in the database. */
    boolean isColumn(String name, String live) {
        return columnsHaveCase ? stored(name).equals(live) : name.equalsIgnoreCase(live);
    }
}
