package lending;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.Masks;
import java.util.Arrays;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Library} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QLibrary extends EntityTable<Library, Long> {
    /** The table under its own name. */
    public static final QLibrary LIBRARY = new QLibrary(null);

    public final NumericColumn<Long> id = this.<Long>number(0);
    public final StringColumn name = text(1);
    public final ToMany<Library, Shelf, QShelf> shelves = this.<Shelf, QShelf>toMany(2);

    private QLibrary(@Nullable TableSource source) {
        super(LibraryModel.MODEL, source);
    }

    @Override
    public QLibrary alias(String name) {
        return new QLibrary(source(name));
    }

    @Override
    protected QLibrary from(TableSource source) {
        return new QLibrary(source);
    }

    /** A new instance, which no session knows. */
    public static Library create() {
        return new LibraryModel.MappedLibrary();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final LibraryModel.MappedLibrary entity = new LibraryModel.MappedLibrary();

        private Builder() {}

        public Builder name(String name) {
            Access.required(entity, 1, name);
            entity.name = name;
            Masks.setLoaded(entity, 1, true);
            return this;
        }

        public Builder shelves(Shelf... shelves) {
            entity.getShelves().putEach(Arrays.asList(shelves));
            return this;
        }

        public Builder shelves(Collection<? extends Shelf> shelves) {
            entity.getShelves().putEach(shelves);
            return this;
        }

        public Library build() {
            return entity;
        }
    }
}
