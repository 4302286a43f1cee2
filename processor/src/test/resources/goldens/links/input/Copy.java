package lending;

import static dev.athanor.annotation.Cascade.ALL;
import static dev.athanor.annotation.Cascade.DELETE_ORPHAN;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Foreign keys of two columns, one of them exposed; an association entity follows. */
@NullMarked
@Entity
public abstract class Copy {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 200)
    public abstract String getTitle();

    @Relationship(
            backPopulates = "copies",
            joinColumn = {"shelf_library", "shelf_code"},
            index = true,
            onDelete = OnDelete.SET_NULL)
    public abstract @Nullable Shelf getShelf();

    public abstract void setShelf(@Nullable Shelf shelf);

    @ForeignKey("shelf")
    @Column(name = "shelf_code")
    public abstract @Nullable String getShelfMark();

    @Relationship(index = true, postUpdate = true)
    public abstract @Nullable Shelf getHome();

    @Relationship(
            backPopulates = "copy",
            cascade = {ALL, DELETE_ORPHAN})
    public abstract List<Loan> getLoans();
}
