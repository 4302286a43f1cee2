package shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.NonNull;
import lombok.Setter;
import lombok.ToString;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

/** Entity with members of Lombok's, constructors and toString among them. */
@Slf4j
@ToString(onlyExplicitlyIncluded = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@AllArgsConstructor(access = AccessLevel.PROTECTED)
@Entity(table = "user_account")
public abstract class User implements Named {
    @Getter
    @Setter
    private int renamed;

    @Getter
    private String nickname = "none";

    @Getter(lazy = true)
    private final String greeting = "Hello " + getName();

    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    @ToString.Include
    public abstract String getName();

    public abstract void setName(String name);

    @Embedded
    public abstract Address getAddress();

    public abstract void setAddress(Address address);

    @Relationship(backPopulates = "user")
    public abstract List<Order> getOrders();

    public void rename(@NonNull String name) {
        log.debug("{} becomes {}", getName(), name);
        setName(name);
        renamed++;
    }

    public Money worth() {
        return Money.builder().currency("EUR").cents(getOrders().size()).build();
    }
}
