package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Department {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getName();

    @Relationship(backPopulates = "department")
    public abstract List<Employee> getEmployees();

    @Relationship(joinColumn = "head_id")
    public abstract @Nullable Employee getHead();
}
