package dev.athanor.it;

import static dev.athanor.it.related.QDepot.DEPOT;
import static dev.athanor.it.related.QShipment.SHIPMENT;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.withParent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.related.Depot;
import dev.athanor.it.related.QDepot;
import dev.athanor.it.related.QShipment;
import dev.athanor.it.related.Shipment;
import dev.athanor.query.Condition;
import dev.athanor.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two foreign keys of two columns between two tables, and a link table of two such keys. */
class CompositeForeignKeyTest extends DatabaseTest {
    private static final String COLUMNS = "shipment.id, shipment.name, shipment.origin_region, shipment.origin_number,"
            + " shipment.destination_region, shipment.destination_number";
    private static final String UPDATE_ORIGIN =
            "UPDATE shipment SET origin_region = ?, origin_number = ? WHERE shipment.id = ?";

    @BeforeEach
    void threeDepots() {
        Depot north = depot("n", 1);
        Depot south = depot("s", 1);
        Depot east = depot("n", 2);
        north.getSent().addAll(List.of(shipment("b"), shipment("a")));
        for (Shipment each : north.getSent()) {
            each.setDestination(south);
        }
        Shipment open = shipment("c");
        open.setOrigin(south);
        north.getRoutes().addAll(List.of(south, east));
        given(north, south, east, open);
    }

    @Test
    @Row("C146")
    void loads_areByBothColumns_andByTheRelationshipsOwnKey() {
        try (Session session = engine.openSession()) {
            List<Depot> depots = session.list(select(DEPOT).orderBy(DEPOT.region.asc(), DEPOT.number.asc()));
            recorder.clear();
            assertThat(depots.get(0).getSent()).extracting(Shipment::getName).containsExactly("a", "b");
            assertThat(depots.get(0).getReceived()).isEmpty();
            assertThat(depots.get(1).getSent()).isEmpty();
            assertThat(depots.get(2).getSent()).extracting(Shipment::getName).containsExactly("c");
            assertThat(depots.get(2).getReceived()).containsOnlyKeys("a", "b");
            assertCount(2);
            assertThat(depots.get(0).getRoutes()).containsExactlyInAnyOrder(depots.get(1), depots.get(2));
            assertThat(depots.get(1).getRoutesFrom()).containsExactly(depots.get(0));
            assertCount(2);
        }
        try (Session session = engine.openSession()) {
            List<Depot> depots = session.list(select(DEPOT)
                    .orderBy(DEPOT.region.asc(), DEPOT.number.asc())
                    .options(selectIn(DEPOT.sent), selectIn(DEPOT.received), selectIn(DEPOT.routes)));
            assertThat(recorder.sql())
                    .hasSize(4)
                    .element(1)
                    .asString()
                    .contains(
                            "WHERE shipment.origin_region = ? AND shipment.origin_number = ? OR shipment.origin_region = ? AND");
            recorder.clear();
            assertThat(depots.get(0).getSent()).extracting(Shipment::getName).containsExactly("a", "b");
            assertThat(depots.get(2).getReceived()).containsOnlyKeys("a", "b");
            assertThat(depots.get(0).getRoutes()).hasSize(2);
            assertStatements();
        }
        try (Session session = engine.openSession()) {
            List<Depot> depots = session.list(select(DEPOT)
                    .orderBy(DEPOT.region.asc(), DEPOT.number.asc())
                    .options(joined(DEPOT.sent), joined(DEPOT.received), joined(DEPOT.routes)));
            assertCount(3);
            assertThat(depots.get(0).getSent()).extracting(Shipment::getName).containsExactly("a", "b");
            assertThat(depots.get(2).getReceived()).containsOnlyKeys("a", "b");
            assertThat(depots.get(0).getRoutes()).hasSize(2);
            assertStatements();
        }
    }

    @Test
    void toOnes_areReadByBothColumns() {
        try (Session session = engine.openSession()) {
            List<Shipment> shipments = session.list(select(SHIPMENT).orderBy(SHIPMENT.name.asc()));
            recorder.clear();
            assertThat(shipments).extracting(each -> name(each.getOrigin())).containsExactly("n1", "n1", "s1");
            assertStatements("SELECT depot.region, depot.number FROM depot"
                    + " WHERE depot.region = ? AND depot.number = ? OR depot.region = ? AND depot.number = ?");
            assertThat(shipments)
                    .extracting(each -> name(each.getDestination()))
                    .containsExactly("s1", "s1", "none");
            assertStatements();
        }
    }

    @Test
    void conditions_areOnBothColumns() {
        try (Session session = engine.openSession()) {
            Depot north = session.getOne(DEPOT, QDepot.key("n", 1));
            Depot south = session.getOne(DEPOT, QDepot.key("s", 1));
            Shipment a = session.one(select(SHIPMENT).where(SHIPMENT.name.eq("a")));
            assertThat(names(session, SHIPMENT.origin.eq(north))).containsExactly("a", "b");
            assertThat(names(session, SHIPMENT.origin.ne(north))).containsExactly("c");
            assertThat(names(session, SHIPMENT.destination.eq(south))).containsExactly("a", "b");
            assertThat(names(session, SHIPMENT.destination.isNull())).containsExactly("c");
            assertThat(names(session, SHIPMENT.destination.isNotNull())).containsExactly("a", "b");
            assertThat(names(session, SHIPMENT.destination.has(DEPOT.number.eq(1))))
                    .containsExactly("a", "b");
            assertThat(names(session, withParent(south, DEPOT.sent))).containsExactly("c");
            assertThat(names(session, withParent(south, DEPOT.received))).containsExactly("a", "b");
            recorder.clear();
            assertThat(depots(session, DEPOT.sent.contains(a))).containsExactly("n1");
            assertThat(depots(session, DEPOT.received.contains(a))).containsExactly("s1");
            assertThat(depots(session, DEPOT.sent.any(SHIPMENT.name.eq("c")))).containsExactly("s1");
            assertThat(depots(session, DEPOT.received.any().not())).containsExactly("n1", "n2");
            assertThat(depots(session, DEPOT.routes.any())).containsExactly("n1");
            assertThat(depots(session, DEPOT.routes.contains(south))).containsExactly("n1");
            assertThat(depots(session, DEPOT.routesFrom.any(other -> other.number.eq(1))))
                    .containsExactly("n2", "s1");
            assertThat(depots(session, withParent(north, DEPOT.routes))).containsExactly("n2", "s1");
        }
    }

    @Test
    @Row("C166")
    void ne_findsWhatEqDoesNot() {
        try (Session session = engine.openSession()) {
            Depot north = session.getOne(DEPOT, QDepot.key("n", 1));
            Shipment otherNumber = shipment("d");
            otherNumber.setOrigin(session.getOne(DEPOT, QDepot.key("n", 2)));
            session.addAll(otherNumber, shipment("e"), shipment("f"));
            session.flush();
            session.handle().execute("UPDATE shipment SET origin_region = 'n' WHERE name = 'f'");
            recorder.clear();
            assertThat(names(session, SHIPMENT.origin.eq(north))).containsExactly("a", "b");
            assertThat(names(session, SHIPMENT.origin.ne(north))).containsExactly("c", "d", "e", "f");
            assertStatements(
                    "SELECT shipment.name FROM shipment WHERE shipment.origin_region = ? AND shipment.origin_number = ?"
                            + " ORDER BY shipment.name",
                    "SELECT shipment.name FROM shipment WHERE shipment.origin_region <> ? OR shipment.origin_number <> ?"
                            + " OR shipment.origin_region IS NULL OR shipment.origin_number IS NULL ORDER BY"
                            + " shipment.name");
        }
    }

    @Test
    @Row("C168")
    void joins_areAlongARelationship_andTheKeyAloneIsAmbiguous() {
        try (Session session = engine.openSession()) {
            recorder.clear();
            assertThat(session.list(
                            select(DEPOT.region, SHIPMENT.name).join(DEPOT.sent).orderBy(SHIPMENT.name.asc())))
                    .extracting(row -> row.v1() + row.v2())
                    .containsExactly("na", "nb", "sc");
            assertStatements("SELECT depot.region, shipment.name FROM depot JOIN shipment"
                    + " ON depot.region = shipment.origin_region AND depot.number = shipment.origin_number"
                    + " ORDER BY shipment.name");
            var from = DEPOT.alias("o");
            var to = DEPOT.alias("d");
            assertThat(session.list(select(from.region, to.region)
                            .from(SHIPMENT)
                            .join(SHIPMENT.origin.to(from))
                            .join(SHIPMENT.destination.to(to))
                            .where(SHIPMENT.name.eq("a"))))
                    .extracting(row -> row.v1() + row.v2())
                    .containsExactly("ns");
        }
        assertThatThrownBy(() -> select(DEPOT.region, SHIPMENT.name)
                        .from(DEPOT)
                        .join(SHIPMENT)
                        .toString())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("[origin_region, origin_number]")
                .hasMessageContaining("[destination_region, destination_number]")
                .hasMessageEndingWith("or say what it is joined on: .join(TABLE, condition).");
    }

    @Test
    void flush_copiesBothColumns_andClearsBoth() {
        try (Session session = engine.openSession()) {
            Depot north = session.getOne(DEPOT, QDepot.key("n", 1));
            Depot east = session.getOne(DEPOT, QDepot.key("n", 2));
            Shipment a = north.getSent().get(0);
            Shipment b = north.getSent().get(1);
            east.getSent().add(a);
            b.setOrigin(null);
            recorder.clear();
            session.commit();
            assertThat(recorder.sql()).contains(UPDATE_ORIGIN);
            assertThat(names(session, SHIPMENT.origin.eq(east))).containsExactly("a");
            assertThat(names(session, SHIPMENT.origin.isNull())).containsExactly("b");
            assertThat(north.getSent()).isEmpty();
            north.getRoutes().remove(east);
            recorder.clear();
            session.commit();
            assertThat(recorder.sql().get(recorder.sql().size() - 1)).startsWith("DELETE FROM depot_route WHERE ");
            assertThat(session.list(select(DEPOT).where(DEPOT.routesFrom.any())))
                    .extracting(CompositeForeignKeyTest::name)
                    .containsExactly("s1");
        }
    }

    @Test
    void deletingADepot_clearsBothKeysOfItsShipments_andItsLinks() {
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(DEPOT, QDepot.key("s", 1)));
            session.commit();
            assertThat(session.list(select(SHIPMENT).where(SHIPMENT.destination.isNotNull())))
                    .isEmpty();
            assertThat(names(session, SHIPMENT.origin.isNull())).containsExactly("c");
            assertThat(session.getOne(DEPOT, QDepot.key("n", 1)).getRoutes()).hasSize(1);
        }
    }

    @Test
    void keyThatIsPartlyNull_isNull() {
        try (Session session = engine.openSession()) {
            session.handle().execute("UPDATE shipment SET origin_number = NULL WHERE name = 'a'");
            Shipment shipment = session.one(select(SHIPMENT).where(SHIPMENT.name.eq("a")));
            recorder.clear();
            assertThat(shipment.getOrigin()).isNull();
            assertStatements();
            assertThat(names(session, SHIPMENT.origin.isNull())).containsExactly("a");
        }
    }

    @Test
    void inserts_haveBothColumns() {
        Shipment shipment = shipment("new");
        shipment.setDestination(depot("w", 9));
        try (Session session = engine.openSession()) {
            session.add(shipment);
            session.commit();
            assertStatements(
                    "INSERT INTO depot (region, number) VALUES (?, ?)",
                    "INSERT INTO "
                            + COLUMNS.replace("shipment.id, ", "shipment (").replace("shipment.", "")
                            + ") VALUES (?, ?, ?, ?, ?) RETURNING id");
            assertThat(shipment.getDestination())
                    .extracting(CompositeForeignKeyTest::name)
                    .isEqualTo("w9");
        }
    }

    private static List<String> names(Session session, Condition condition) {
        return session.list(select(SHIPMENT.name).where(condition).orderBy(SHIPMENT.name.asc()));
    }

    private static List<String> depots(Session session, Condition condition) {
        return session.list(select(DEPOT).where(condition).orderBy(DEPOT.region.asc(), DEPOT.number.asc())).stream()
                .map(CompositeForeignKeyTest::name)
                .toList();
    }

    private static String name(@Nullable Depot depot) {
        return depot == null ? "none" : depot.getRegion() + depot.getNumber();
    }

    private static Depot depot(String region, int number) {
        return QDepot.builder().region(region).number(number).build();
    }

    private static Shipment shipment(String name) {
        return QShipment.builder().name(name).build();
    }
}
