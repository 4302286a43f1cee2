package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Employee {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getName();

    public abstract boolean isActive();

    public abstract void setActive(boolean active);

    @Relationship(backPopulates = "employees")
    public abstract @Nullable Department getDepartment();

    @Relationship(backPopulates = "reports")
    public abstract @Nullable Employee getManager();

    @Relationship(backPopulates = "manager")
    public abstract List<Employee> getReports();

    @Relationship(backPopulates = "members", secondary = "employee_role", joinColumn = "employee", inverseJoinColumn = "role")
    public abstract Set<Role> getRoles();
}
