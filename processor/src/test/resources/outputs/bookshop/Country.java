package bookshop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity
public interface Country {
    /** The two letters of ISO 3166. */
    @Id
    @Column(length = 2)
    String getCode();

    @Column(length = 60)
    String getName();
}
