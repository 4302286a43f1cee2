package erp;

import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public abstract class Auditable<K> {
    public abstract Instant getChangedAt();

    public abstract void setChangedAt(Instant changedAt);

    public abstract @Nullable String getChangedBy();

    public abstract K getReference();
}
