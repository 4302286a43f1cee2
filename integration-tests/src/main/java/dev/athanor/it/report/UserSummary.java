package dev.athanor.it.report;

import dev.athanor.annotation.Projection;
import dev.athanor.it.shop.User;
import org.jspecify.annotations.Nullable;

/** What a list of users shows. */
@Projection(User.class)
public record UserSummary(long id, String name, @Nullable String fullname, boolean deleted) {
    public UserSummary {
        name = name.strip();
    }

    UserSummary(Long id, String name) {
        this(id, name, null, false);
    }
}
