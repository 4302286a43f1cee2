package dev.athanor.it.related;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A catalogue, which has its products by their codes. */
@Entity
public abstract class Catalogue {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Relationship(
            backPopulates = "catalogue",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            mapKey = "code",
            orderBy = "code")
    public abstract Map<String, Product> getProducts();

    @Relationship(secondary = "catalogue_featured", mapKey = "code")
    public abstract Map<String, Product> getFeatured();
}
