package dev.athanor.it.guide;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Computed;
import dev.athanor.annotation.Convert;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OnUpdate;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.ServerDefault;
import dev.athanor.annotation.Unique;
import dev.athanor.annotation.Version;
import java.time.Instant;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Something that can be ordered. */
@Entity
@Unique({"supplier", "code"})
public abstract class Article {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 20)
    public abstract String getCode();

    @Convert(MoneyConverter.class)
    @Column(precision = 19, scale = 4)
    public abstract Money getPrice();

    public abstract void setPrice(Money price);

    public abstract @Nullable Year getSince();

    @ServerDefault("0")
    public abstract int getStock();

    public abstract void setStock(int stock);

    @Computed("stock > 0")
    public abstract boolean isAvailable();

    @Default("now")
    @OnUpdate("now")
    public abstract Instant getChanged();

    @Version
    public abstract int getVersion();

    @Relationship(backPopulates = "articles")
    public abstract Supplier getSupplier();

    public abstract void setSupplier(Supplier supplier);

    static Instant now() {
        return Instant.now();
    }
}
