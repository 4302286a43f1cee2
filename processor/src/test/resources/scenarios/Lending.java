package lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Maps, composite foreign keys and an association entity, before any session. */
public final class Lending {
    private Lending() {}

    public static void builderPutsEachUnderItsOwnKey() {
        Shelf poems = QShelf.builder().code("P").build();
        Shelf novels = QShelf.builder().code("N").build();
        Library library = QLibrary.builder().name("town").shelves(poems, novels).build();
        assertThat(library.getShelves()).containsExactly(Map.entry("P", poems), Map.entry("N", novels));
        assertThat(poems.getLibrary()).isSameAs(library);
        Library same = QLibrary.builder().shelves(List.of(QShelf.builder().code("X").build())).build();
        assertThat(same.getShelves()).containsOnlyKeys("X");
    }

    public static void setterOfAMapReplacesItsContents() {
        Shelf poems = QShelf.builder().code("P").build();
        Shelf novels = QShelf.builder().code("N").build();
        Library library = QLibrary.builder().shelves(poems).build();
        library.setShelves(Map.of("N", novels));
        assertThat(library.getShelves()).containsOnly(Map.entry("N", novels));
    }

    public static void associationEntityIsReachedFromBothEnds() {
        Copy copy = QCopy.builder().title("Odes").build();
        Member member = QMember.builder().build();
        Loan loan = QLoan.builder().copy(copy).member(member).due(LocalDate.of(2026, 1, 1)).build();
        assertThat(copy.getLoans()).containsExactly(loan);
        assertThat(member.getLoans()).containsExactly(loan);
    }

    public static void selfReferenceByALinkTableKeepsBothSidesEqual() {
        Member old = QMember.builder().build();
        Member young = QMember.builder().vouchers(old).build();
        assertThat(old.getVouched()).containsExactly(young);
        old.getVouched().clear();
        assertThat(young.getVouchers()).isEmpty();
    }

    public static void compositeKeyFollowsItsRelationship() {
        Shelf shelf = QShelf.builder().code("P").build();
        Copy copy = QCopy.builder().title("Odes").shelf(shelf).build();
        assertThat(shelf.getCopies()).containsExactly(copy);
        copy.setShelf(null);
        assertThat(shelf.getCopies()).isEmpty();
    }
}
