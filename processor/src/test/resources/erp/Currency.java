package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity
public abstract class Currency {
    @Id
    @Column(length = 3)
    public abstract String getCode();

    public abstract int getDigits();
}
