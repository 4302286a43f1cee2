package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity
public interface Payment {
    @Id
    UUID id();

    @Column(precision = 19, scale = 2)
    BigDecimal amount();

    Instant paidAt();

    @Relationship(backPopulates = "payments")
    Invoice invoice();

    void invoice(Invoice invoice);
}
