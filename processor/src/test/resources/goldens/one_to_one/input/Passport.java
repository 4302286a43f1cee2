package registry;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity
public abstract class Passport {
    @Id
    @Column(length = 9)
    public abstract String getNumber();

    @Relationship(backPopulates = "passport", joinColumn = "person_id", index = true)
    public abstract Person getHolder();
}
