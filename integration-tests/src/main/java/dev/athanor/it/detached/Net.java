package dev.athanor.it.detached;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nested entities: an abbreviation as a name, and an accessor that is a keyword without its prefix. */
public final class Net {
    private Net() {}

    /** A host. */
    @Entity
    public abstract static class HTTPHost {
        @Id(generated = true)
        public abstract @Nullable Long getId();

        @Column(length = 40)
        public abstract String getName();

        public abstract void setName(String name);

        @Relationship(backPopulates = "host")
        public abstract List<NetPort> getInterface();
    }

    /** A port of a host, or of none. */
    @Entity
    public abstract static class NetPort {
        @Id(generated = true)
        public abstract @Nullable Long getId();

        public abstract int getNumber();

        public abstract void setNumber(int number);

        @Relationship(backPopulates = "interface", index = true)
        public abstract @Nullable HTTPHost getHost();

        public abstract void setHost(@Nullable HTTPHost host);

        @ForeignKey("host")
        public abstract @Nullable Long getHostId();
    }
}
