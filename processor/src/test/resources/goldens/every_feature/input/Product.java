package shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Computed;
import dev.athanor.annotation.Convert;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.OnUpdate;
import dev.athanor.annotation.ServerDefault;
import dev.athanor.annotation.Unique;
import dev.athanor.annotation.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Something that can be bought. The rest is not part of the comment. */
@NullMarked
@Entity(schema = "crm")
@Index({"name", "since"})
@Unique(value = {"code", "since"}, name = "one_code_a_year")
public abstract class Product {
    /** The number on the shelf. */
    @Id
    @Convert(CodeConverter.class)
    @Column(length = 12)
    public abstract Code getCode();

    @Column(length = 80)
    public abstract String getName();

    /** What one of it costs. */
    @Convert(MoneyConverter.class)
    @Column(precision = 19, scale = 4)
    public abstract Money getPrice();

    public abstract void setPrice(Money price);

    @Convert(TagsConverter.class)
    public abstract @Nullable List<String> getTags();

    public abstract void setTags(@Nullable List<String> tags);

    @ServerDefault("1")
    public abstract int getQuantity();

    @Computed("price * quantity")
    @Column(precision = 19, scale = 4)
    public abstract BigDecimal getTotal();

    public abstract Year getSince();

    @Default("now")
    @OnUpdate("now")
    public abstract Instant getChanged();

    @Version
    public abstract int getVersion();

    static Instant now() {
        return Instant.now();
    }
}
