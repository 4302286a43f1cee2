package lending;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.Masks;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Shelf} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QShelf extends EntityTable<Shelf, QShelf.Key> {
    /** The table under its own name. */
    public static final QShelf SHELF = new QShelf(null);

    public final NumericColumn<Long> libraryId = this.<Long>number(0);
    public final StringColumn code = text(1);
    public final ToOne<Shelf, Library, QLibrary> library = this.<Library, QLibrary>toOne(2);
    public final ToMany<Shelf, Copy, QCopy> copies = this.<Copy, QCopy>toMany(3);
    public final ToMany<Shelf, Copy, QCopy> absent = this.<Copy, QCopy>toMany(4);

    private QShelf(@Nullable TableSource source) {
        super(ShelfModel.MODEL, source);
    }

    @Override
    public QShelf alias(String name) {
        return new QShelf(source(name));
    }

    @Override
    protected QShelf from(TableSource source) {
        return new QShelf(source);
    }

    /** The target of {@link #library}, joined where its columns are used. */
    public QLibrary library() {
        return library.pathTarget();
    }

    /** A new instance, which no session knows. */
    public static Shelf create() {
        return new ShelfModel.MappedShelf();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** The key of an instance. */
    public static Key key(long libraryId, String code) {
        return new Key(libraryId, code);
    }

    /** The key of {@link Shelf}. */
    public record Key(Long libraryId, String code) implements CompositeKey {
        @Override
        public Object part(int position) {
            return switch (position) {
                case 0 -> this.libraryId;
                case 1 -> this.code;
                default -> throw new IndexOutOfBoundsException(position);
            };
        }
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final ShelfModel.MappedShelf entity = new ShelfModel.MappedShelf();

        private Builder() {}

        public Builder libraryId(Long libraryId) {
            Access.required(entity, 0, libraryId);
            entity.libraryId = libraryId;
            Masks.setLoaded(entity, 0, true);
            return this;
        }

        public Builder code(String code) {
            Access.required(entity, 1, code);
            entity.code = code;
            Masks.setLoaded(entity, 1, true);
            return this;
        }

        public Builder library(Library library) {
            Access.required(entity, 2, library);
            Library before = entity.library;
            entity.library = library;
            Masks.setLoaded(entity, 2, true);
            ShelfModel.LIBRARY.replaced(entity, before, library);
            return this;
        }

        public Builder copies(Copy... copies) {
            for (Copy one : copies) {
                entity.getCopies().add(one);
            }
            return this;
        }

        public Builder copies(Collection<? extends Copy> copies) {
            entity.getCopies().addAll(copies);
            return this;
        }

        public Builder absent(Copy... absent) {
            for (Copy one : absent) {
                entity.getAbsent().add(one);
            }
            return this;
        }

        public Builder absent(Collection<? extends Copy> absent) {
            entity.getAbsent().addAll(absent);
            return this;
        }

        public Shelf build() {
            return entity;
        }
    }
}
