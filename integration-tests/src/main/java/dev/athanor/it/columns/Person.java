package dev.athanor.it.columns;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.ColumnOverride;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Index;
import org.jspecify.annotations.Nullable;

/** Somebody who lives somewhere. Records as columns, and accessors from three supertypes. */
@Entity(table = "inhabitant")
@Index({"home.city", "name"})
public abstract class Person extends Base<Person> implements Named, Titled {
    @Embedded
    public abstract Address getHome();

    public abstract void setHome(Address home);

    @Embedded(columns = @ColumnOverride(path = "city", column = @Column(name = "job_town")))
    public abstract @Nullable Address getWork();

    public abstract void setWork(@Nullable Address work);

    @Embedded(prefix = "")
    public abstract Contact getContact();
}
