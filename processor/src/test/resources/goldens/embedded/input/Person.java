package shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.ColumnOverride;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Person {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Embedded
    public abstract Address getHome();

    public abstract void setHome(Address home);

    @Embedded(
            prefix = "job_",
            columns = @ColumnOverride(path = "city", column = @Column(name = "job_town", index = true)))
    public abstract @Nullable Address getWork();
}
