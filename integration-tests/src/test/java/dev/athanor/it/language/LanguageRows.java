package dev.athanor.it.language;

import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Node;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QAuthor;
import dev.athanor.it.blog.QNode;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.QTag;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.misc.Dossier;
import dev.athanor.it.misc.QDossier;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QCustomer;
import dev.athanor.it.shop.QOrder;
import dev.athanor.it.shop.QOrderItem;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import dev.athanor.type.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few rows of each entity, with NULLs, equal values, and values at the end of a month, year or day among them. */
final class LanguageRows {
    private static final LocalDateTime CREATED = LocalDateTime.of(2026, 1, 1, 12, 0);

    private LanguageRows() {}

    static void addTo(Session session) {
        session.addAll(user("ann", "Ann Lee", "ann@x.org", "ann@y.org"), user("bob", null, "bob@x.org"));
        session.addAll(user("cyd", "Cyd_100% \\o/"));
        session.flush();
        session.addAll(
                dossier(
                        "first",
                        "{\"address\":{\"city\":\"Seoul\"},\"size\":2,\"price\":1.25,\"lines\":[\"a\",\"b\"],\"paid\":true}",
                        List.of(7L, 8L),
                        "urgent",
                        "late"),
                dossier("second", "{\"address\":{\"city\":\"Bonn\"},\"size\":\"2\",\"paid\":null}", null, "late"));
        session.flush();
        addBlog(session);
        addShop(session);
        session.addAll(
                event("Opening", LocalDate.of(2026, 1, 31), LocalTime.of(23, 0), 10, 7, "10.00", 2.5),
                event("Concert", LocalDate.of(2024, 2, 29), LocalTime.of(19, 30, 15), 7, 2, "2.50", -2.5),
                event("Reading", LocalDate.of(2026, 11, 29), null, -7, null, "0.99", null));
    }

    private static void addBlog(Session session) {
        Tag java = QTag.builder().label("java").build();
        Author ann = QAuthor.builder().name("ann").build();
        Post first = QPost.builder().title("first").views(7).build();
        first.getTags().add(java);
        ann.getPosts().add(first);
        ann.getPosts().add(QPost.builder().title("second").views(7).build());
        session.addAll(ann, QPost.builder().title("third").views(1).build());
        session.add(QTag.builder().label("sql").build());
        Node root = QNode.builder().name("root").build();
        Node child = QNode.builder().name("child").build();
        root.getChildren().add(child);
        session.add(root);
        session.flush();
    }

    private static void addShop(Session session) {
        Customer acme = QCustomer.builder().code("acme").name("Acme").build();
        session.addAll(acme, QCustomer.builder().code("beta").name("Beta").build());
        session.flush();
        Order order = QOrder.builder()
                .placedOn(LocalDate.of(2026, 3, 1))
                .status(Order.Status.NEW)
                .customer(acme)
                .build();
        session.add(order);
        session.flush();
        session.add(QOrderItem.builder()
                .order(order)
                .line(1)
                .product("ink")
                .price(new BigDecimal("3.00"))
                .build());
        session.flush();
    }

    private static Dossier dossier(String title, String data, @Nullable List<Long> numbers, String... labels) {
        return QDossier.builder()
                .title(title)
                .data(Json.of(data))
                .labels(List.of(labels))
                .numbers(numbers)
                .build();
    }

    private static User user(String name, String fullname, String... emails) {
        User user = QUser.builder()
                .name(name)
                .fullname(fullname)
                .deleted(false)
                .createdAt(CREATED)
                .build();
        for (String email : emails) {
            user.getAddresses().add(QAddress.builder().emailAddress(email).build());
        }
        return user;
    }

    private static Event event(
            String title, LocalDate day, LocalTime begins, int seats, Integer sold, String price, Double rating) {
        Event event = QEvent.builder()
                .title(title)
                .day(day)
                .seats(seats)
                .price(new BigDecimal(price))
                .cancelled(sold == null)
                .build();
        event.setBegins(begins);
        event.setSold(sold);
        event.setRating(rating);
        if (begins != null) {
            event.setDoors(day.atTime(begins).plusNanos(123_456_000));
            event.setAnnounced(Instant.parse("2026-01-31T23:30:00.5Z"));
        }
        return event;
    }
}
