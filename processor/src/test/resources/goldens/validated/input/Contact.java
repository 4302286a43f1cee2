package demo;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Validate;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Contact {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Validate("trimmed")
    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    @Validate("lowered")
    @Column(length = 60)
    public abstract @Nullable String getMail();

    @Validate("open")
    @Relationship(backPopulates = "contacts", index = true)
    public abstract @Nullable Club getClub();

    public abstract void setClub(@Nullable Club club);

    String trimmed(String name) {
        return name.strip();
    }

    @Nullable String lowered(@Nullable String mail) {
        return mail == null ? null : mail.toLowerCase();
    }

    @Nullable Club open(@Nullable Club club) {
        return club;
    }
}
