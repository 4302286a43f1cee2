package dev.athanor.it.columns;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Computed;
import dev.athanor.annotation.Convert;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OnUpdate;
import dev.athanor.annotation.ServerDefault;
import dev.athanor.annotation.Unique;
import dev.athanor.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can be bought: columns with values from everywhere. */
@Entity(table = "product \"new\"")
@Unique(
        value = {"name", "kind"},
        name = "one name of a kind")
public abstract class Product {
    private static int changes;

    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 80)
    public abstract String getName();

    public abstract void setName(String name);

    @Convert(ByNumber.class)
    public abstract Address.@Nullable Kind getKind();

    public abstract void setKind(Address.@Nullable Kind kind);

    @Convert(MoneyConverter.class)
    @Column(precision = 12, scale = 2)
    public abstract Money getPrice();

    public abstract void setPrice(Money price);

    @Convert(NumbersConverter.class)
    public abstract @Nullable List<Integer> getSizes();

    public abstract void setSizes(@Nullable List<Integer> sizes);

    @Convert(YesNo.class)
    public abstract boolean isSold();

    public abstract void setSold(boolean sold);

    @ServerDefault("7")
    public abstract int getQuantity();

    public abstract void setQuantity(int quantity);

    @Computed("quantity * 2")
    public abstract int getDouble();

    @Default("next")
    @OnUpdate("next")
    public abstract int getChanges();

    @Version
    public abstract int getVersion();

    static int next() {
        return ++changes;
    }
}
