package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity
public abstract class Role {
    @Id
    @Column(length = 20)
    public abstract String getName();

    @Relationship(backPopulates = "roles")
    public abstract Set<Employee> getMembers();
}
