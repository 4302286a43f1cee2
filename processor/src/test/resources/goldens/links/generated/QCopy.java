package lending;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.Masks;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Copy} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QCopy extends EntityTable<Copy, Long> {
    /** The table under its own name. */
    public static final QCopy COPY = new QCopy(null);

    public final NumericColumn<Long> id = this.<Long>number(0);
    public final StringColumn title = text(1);
    public final NumericColumn<Long> shelfLibraryId = this.<Long>number(2);
    public final StringColumn shelfMark = text(3);
    public final NumericColumn<Long> homeLibraryId = this.<Long>number(4);
    public final StringColumn homeCode = text(5);
    public final ToOne<Copy, Shelf, QShelf> shelf = this.<Shelf, QShelf>toOne(6);
    public final ToOne<Copy, Shelf, QShelf> home = this.<Shelf, QShelf>toOne(7);
    public final ToMany<Copy, Loan, QLoan> loans = this.<Loan, QLoan>toMany(8);

    private QCopy(@Nullable TableSource source) {
        super(CopyModel.MODEL, source);
    }

    @Override
    public QCopy alias(String name) {
        return new QCopy(source(name));
    }

    @Override
    protected QCopy from(TableSource source) {
        return new QCopy(source);
    }

    /** The target of {@link #shelf}, joined where its columns are used. */
    public QShelf shelf() {
        return shelf.pathTarget();
    }

    /** The target of {@link #home}, joined where its columns are used. */
    public QShelf home() {
        return home.pathTarget();
    }

    /** A new instance, which no session knows. */
    public static Copy create() {
        return new CopyModel.MappedCopy();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final CopyModel.MappedCopy entity = new CopyModel.MappedCopy();

        private Builder() {}

        public Builder title(String title) {
            Access.required(entity, 1, title);
            entity.title = title;
            Masks.setLoaded(entity, 1, true);
            return this;
        }

        public Builder shelf(@Nullable Shelf shelf) {
            entity.setShelf(shelf);
            return this;
        }

        public Builder home(@Nullable Shelf home) {
            Shelf before = entity.home;
            entity.home = home;
            Masks.setLoaded(entity, 7, true);
            CopyModel.HOME.replaced(entity, before, home);
            return this;
        }

        public Builder loans(Loan... loans) {
            for (Loan one : loans) {
                entity.getLoans().add(one);
            }
            return this;
        }

        public Builder loans(Collection<? extends Loan> loans) {
            entity.getLoans().addAll(loans);
            return this;
        }

        public Copy build() {
            return entity;
        }
    }
}
