package shop;

import dev.athanor.annotation.Projection;
import org.jspecify.annotations.Nullable;

@Projection(User.class)
public record UserSummary(long id, String name, @Nullable String fullname) {
    public UserSummary(long id) {
        this(id, "", null);
    }
}
