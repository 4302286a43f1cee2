package dev.athanor.it.tpch;

import static dev.athanor.it.tpch.QCustomer.CUSTOMER;
import static dev.athanor.it.tpch.QLineItem.LINE_ITEM;
import static dev.athanor.it.tpch.QNation.NATION;
import static dev.athanor.it.tpch.QOrder.ORDER;
import static dev.athanor.it.tpch.QPart.PART;
import static dev.athanor.it.tpch.QPartSupplier.PART_SUPPLIER;
import static dev.athanor.it.tpch.QRegion.REGION;
import static dev.athanor.it.tpch.QSupplier.SUPPLIER;

import dev.athanor.Engine;
import dev.athanor.dialect.Dialects;
import dev.athanor.testing.TestServer;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A database of each kind, filled when it is first asked for and used by all tests of the JVM, which only read. */
final class TpchDatabase {
    static final TpchDatabase SQLITE = new TpchDatabase("SQLite", () -> "jdbc:sqlite::memory:");
    static final TpchDatabase H2 = new TpchDatabase("H2", () -> "jdbc:h2:mem:tpch");
    static final TpchDatabase POSTGRESQL = new TpchDatabase(
            "PostgreSQL", () -> TestServer.POSTGRESQL.newDatabase().url());
    static final TpchDatabase MARIADB =
            new TpchDatabase("MariaDB", () -> TestServer.MARIADB.newDatabase().url());

    static final List<TpchDatabase> ALL = List.of(SQLITE, H2, POSTGRESQL, MARIADB);

    private final String label;
    private final Supplier<String> url;
    private @Nullable Engine engine;

    private TpchDatabase(String label, Supplier<String> url) {
        this.label = label;
        this.url = url;
    }

    /** The engine, which stays open to the end of the JVM. */
    synchronized Engine engine() {
        Engine filled = engine;
        if (filled == null) {
            filled = Engine.builder(url.get())
                    .entities(REGION, NATION, SUPPLIER, PART, PART_SUPPLIER, CUSTOMER, ORDER, LINE_ITEM)
                    .build();
            filled.schema().createAll();
            TpchRows.insertInto(filled);
            analyze(filled);
            engine = filled;
        }
        return filled;
    }

    /** Without statistics MariaDB reads all lines for each line in query 21: minutes in place of a second. */
    private static void analyze(Engine engine) {
        String statement = engine.dialect() == Dialects.MARIADB
                ? "ANALYZE TABLE tpch_nation, tpch_supplier, tpch_part, tpch_partsupp, tpch_customer, tpch_orders, tpch_lineitem"
                : "ANALYZE";
        engine.useTransaction(session -> session.handle().execute(statement));
    }

    @Override
    public String toString() {
        return label;
    }
}
