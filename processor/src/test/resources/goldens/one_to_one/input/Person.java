package registry;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Person {
    @Id(generated = true)
    public abstract @Nullable Integer getId();

    @Relationship(backPopulates = "holder", cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE})
    public abstract @Nullable Passport getPassport();

    public abstract void setPassport(@Nullable Passport passport);
}
