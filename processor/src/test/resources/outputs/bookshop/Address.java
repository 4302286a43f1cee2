package bookshop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public interface Address {
    @Id(generated = true)
    @Nullable Long getId();

    @Column(length = 100)
    String getStreet();

    @Column(name = "Post Code", length = 12)
    String getPostCode();

    @Relationship
    Country getCountry();

    void setCountry(Country country);
}
