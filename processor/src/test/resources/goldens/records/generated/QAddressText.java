package shop;

import dev.athanor.query.Projected;
import dev.athanor.query.Selectable;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** {@link AddressText} as the result of a query. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class QAddressText {
    private QAddressText() {}

    /** Each component, as what it is selected as. */
    public static Projected<AddressText> of(Selectable<String> text, Selectable<User> user) {
        return Projected.of(
                row -> new AddressText(row.<String>get(0), row.<User>get(1)),
                List.of("text", "user"),
                List.of(text, user));
    }
}
