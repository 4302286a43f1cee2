package lending;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.TrackedList;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Copy}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedCopy extends Copy implements MappedEntity {
    Long id;
    String title;
    Long shelfLibraryId;
    String shelfMark;
    Long homeLibraryId;
    String homeCode;
    Shelf shelf;
    Shelf home;
    TrackedList<Loan> loans;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getTitle() {
        athanor$load(1);
        return title;
    }

    @Override
    public String getShelfMark() {
        athanor$load(3);
        return shelfMark;
    }

    @Override
    public Shelf getShelf() {
        athanor$load(6);
        return shelf;
    }

    @Override
    public void setShelf(Shelf shelf) {
        athanor$change(6, this.shelf, shelf);
        Shelf before = this.shelf;
        this.shelf = shelf;
        CopyModel.SHELF.replaced(this, before, shelf);
    }

    @Override
    public Shelf getHome() {
        athanor$load(7);
        return home;
    }

    @Override
    public TrackedList<Loan> getLoans() {
        if (loans == null) {
            loans = new TrackedList<Loan>(this, CopyModel.LOANS);
        }
        return loans;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return CopyModel.MODEL;
    }

    @Override
    public EntityOwner athanor$owner() {
        return owner;
    }

    @Override
    public void athanor$owner(EntityOwner owner) {
        this.owner = owner;
    }

    @Override
    public long athanor$mask(int which) {
        return (which == 0 ? loaded : dirty) & 0xFFFFFFFFL;
    }

    @Override
    public void athanor$mask(int which, long bits) {
        if (which == 0) {
            loaded = (int) bits;
        } else {
            dirty = (int) bits;
        }
    }

    private void athanor$load(int attribute) {
        if ((loaded & 1 << attribute) == 0) {
            Access.load(this, attribute);
        }
    }

    private void athanor$change(int attribute, Object before, Object after) {
        if (owner != null) {
            owner.changing(this, attribute, before, after);
        }
        loaded |= 1 << attribute;
    }

    @Override
    public String toString() {
        return EntityText.of(this);
    }
}
