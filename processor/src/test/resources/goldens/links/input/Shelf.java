package lending;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** A key of a foreign key and a column; two foreign keys lead here. */
@NullMarked
@Entity
public abstract class Shelf {
    @Id
    @ForeignKey("library")
    public abstract Long getLibraryId();

    @Id
    @Column(length = 10)
    public abstract String getCode();

    @Relationship(backPopulates = "shelves")
    public abstract Library getLibrary();

    @Relationship(
            backPopulates = "shelf",
            orderBy = {"title", "id desc"})
    public abstract List<Copy> getCopies();

    @Relationship(foreignKey = "home", viewOnly = true)
    public abstract List<Copy> getAbsent();
}
