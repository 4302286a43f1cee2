package dev.athanor.it.keys;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.KeyUpdate;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The passport of an account, whose key is its own. */
@Entity
public abstract class Passport {
    @Id
    @ForeignKey("account")
    public abstract String getLogin();

    @Column(length = 40)
    public abstract @Nullable String getCountry();

    public abstract void setCountry(@Nullable String country);

    @Relationship(backPopulates = "passport", joinColumn = "login")
    public abstract Account getAccount();

    public abstract void setAccount(Account account);

    @Relationship(backPopulates = "passport", cascade = Cascade.ALL, onUpdate = KeyUpdate.CASCADE)
    public abstract List<Visa> getVisas();
}
