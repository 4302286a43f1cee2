package dev.athanor.it.related;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A depot with a key of two columns: shipments refer to it twice, and depots to depots by a link table. */
@Entity
public abstract class Depot {
    @Id
    @Column(length = 30)
    public abstract String getRegion();

    public abstract void setRegion(String region);

    @Id
    public abstract int getNumber();

    public abstract void setNumber(int number);

    @Relationship(backPopulates = "origin", orderBy = "name")
    public abstract List<Shipment> getSent();

    @Relationship(backPopulates = "destination", mapKey = "name")
    public abstract Map<String, Shipment> getReceived();

    @Relationship(
            secondary = "depot_route",
            joinColumn = {"from_region", "from_number"},
            inverseJoinColumn = {"to_region", "to_number"},
            backPopulates = "routesFrom")
    public abstract Set<Depot> getRoutes();

    @Relationship(backPopulates = "routes")
    public abstract Set<Depot> getRoutesFrom();
}
