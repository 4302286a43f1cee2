package dev.athanor.it.event;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Validate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A club, which does not take everybody. */
@Entity
public abstract class Club {
    /** Who is taken in place of whoever comes; not stored. */
    public @Nullable Contact substitute;

    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    @Validate("fit")
    @Relationship(backPopulates = "club")
    public abstract List<Contact> getContacts();

    public abstract void setContacts(List<Contact> contacts);

    Contact fit(Contact contact) {
        if (contact.getAge() < 18) {
            throw new IllegalArgumentException(contact.getName() + " is " + contact.getAge() + ".");
        }
        return substitute == null ? contact : substitute;
    }
}
