package dev.athanor.it.event;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Validate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A contact, each value of which is seen by a method before it is set. */
@Entity
public abstract class Contact {
    /** For loading. */
    protected Contact() {}

    /** A contact of this name. */
    protected Contact(String name) {
        setName(name);
    }

    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Validate("trimmed")
    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    @Validate("lowered")
    @Column(length = 60)
    public abstract @Nullable String getMail();

    @Validate("positive")
    public abstract int getAge();

    public abstract void setAge(int age);

    @Validate("known")
    @Embedded
    public abstract @Nullable Place getPlace();

    public abstract void setPlace(@Nullable Place place);

    @Validate("open")
    @Relationship(backPopulates = "contacts", index = true)
    public abstract @Nullable Club getClub();

    public abstract void setClub(@Nullable Club club);

    String trimmed(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A contact has a name.");
        }
        return name.strip();
    }

    @Nullable
    String lowered(@Nullable String mail) {
        return mail == null ? null : mail.toLowerCase(Locale.ROOT);
    }

    int positive(int age) {
        if (age < 0) {
            throw new IllegalArgumentException("Nobody is " + age + ".");
        }
        return age;
    }

    @Nullable
    Place known(@Nullable Place place) {
        return place == null || place.country().isEmpty() ? null : place;
    }

    @Nullable
    Club open(@Nullable Club club) {
        if (club != null && club.getName().equals("closed")) {
            throw new IllegalArgumentException("The club is closed.");
        }
        return club != null && club.getName().equals("moved")
                ? QClub.builder().name("new").build()
                : club;
    }
}
