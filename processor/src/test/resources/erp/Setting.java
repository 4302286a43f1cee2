package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity
public abstract class Setting {
    @Id
    @Column(length = 40)
    public abstract String getName();

    public abstract String getValue();
}
