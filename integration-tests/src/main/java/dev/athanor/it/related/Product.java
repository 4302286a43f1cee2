package dev.athanor.it.related;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A product with a code that can be changed. */
@Entity
public abstract class Product {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getCode();

    public abstract void setCode(String code);

    @Relationship(backPopulates = "products", index = true)
    public abstract @Nullable Catalogue getCatalogue();

    public abstract void setCatalogue(@Nullable Catalogue catalogue);
}
