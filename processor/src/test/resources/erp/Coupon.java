package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import java.math.BigDecimal;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Coupon {
    @Id
    @Column(length = 12)
    public abstract String getCode();

    @Column(precision = 5, scale = 2)
    public abstract BigDecimal getPercent();

    @ForeignKey(entity = Customer.class)
    public abstract @Nullable Long getCustomerId();
}
