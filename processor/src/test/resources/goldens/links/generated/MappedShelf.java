package lending;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.TrackedList;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Shelf}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedShelf extends Shelf implements MappedEntity {
    Long libraryId;
    String code;
    Library library;
    TrackedList<Copy> copies;
    TrackedList<Copy> absent;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public Long getLibraryId() {
        if (libraryId == null) {
            Access.load(this, 0);
        }
        return libraryId;
    }

    @Override
    public String getCode() {
        if (code == null) {
            Access.load(this, 1);
        }
        return code;
    }

    @Override
    public Library getLibrary() {
        athanor$load(2);
        return library;
    }

    @Override
    public TrackedList<Copy> getCopies() {
        if (copies == null) {
            copies = new TrackedList<Copy>(this, ShelfModel.COPIES);
        }
        return copies;
    }

    @Override
    public TrackedList<Copy> getAbsent() {
        if (absent == null) {
            absent = new TrackedList<Copy>(this, ShelfModel.ABSENT);
        }
        return absent;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return ShelfModel.MODEL;
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

    @Override
    public String toString() {
        return EntityText.of(this);
    }
}
