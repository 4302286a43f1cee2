package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Product {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 20, unique = true)
    public abstract String getSku();

    public abstract String getTitle();

    @Column(precision = 19, scale = 4)
    public abstract BigDecimal getPrice();

    public abstract void setPrice(BigDecimal price);

    @Relationship(backPopulates = "products")
    public abstract @Nullable Category getCategory();

    @Relationship(backPopulates = "products", secondary = "product_tag")
    public abstract Set<Tag> getTags();

    @Relationship(backPopulates = "product")
    public abstract List<Review> getReviews();

    @Relationship(backPopulates = "product")
    public abstract List<Stock> getStocks();

    public String label() {
        return getSku() + " " + getTitle();
    }
}
