package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Invoice {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract LocalDate getDueOn();

    @Column(precision = 19, scale = 2)
    public abstract BigDecimal getTotal();

    @Relationship(backPopulates = "invoices")
    public abstract Order getOrder();

    @Relationship(backPopulates = "invoice")
    public abstract List<Payment> getPayments();
}
