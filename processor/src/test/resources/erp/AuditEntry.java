package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class AuditEntry extends Auditable<UUID> {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract byte[] getPayload();
}
