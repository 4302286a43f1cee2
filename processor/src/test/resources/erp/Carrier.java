package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public interface Carrier {
    @Id
    int id();

    String name();

    void name(String name);

    @Nullable
    String website();
}
