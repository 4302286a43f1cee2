package dev.athanor.it.guide;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.ColumnOverride;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Formula;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where articles come from. */
@Entity
public abstract class Supplier {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Embedded
    public abstract Address getOffice();

    public abstract void setOffice(Address office);

    @Embedded(columns = @ColumnOverride(path = "city", column = @Column(name = "store_town", length = 60)))
    public abstract @Nullable Address getStore();

    public abstract void setStore(@Nullable Address store);

    @Formula("(select count(*) from article a where a.supplier_id = supplier.id)")
    public abstract long getArticleCount();

    @Formula("coalesce(office_street || ', ', '') || office_city")
    public String label() {
        String street = getOffice().street();
        return (street == null ? "" : street + ", ") + getOffice().city();
    }

    @Relationship(backPopulates = "supplier", mapKey = "code", orderBy = "code")
    public abstract Map<String, Article> getArticles();
}
