package dev.athanor.it;

import dev.athanor.it.blog.Node;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QNode;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.QTag;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.OrderItem;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QCustomer;
import dev.athanor.it.shop.QOrder;
import dev.athanor.it.shop.QOrderItem;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Makes transient objects with every column set that has to be; used by the tests of sessions. */
final class NewObjects {
    /** The columns of a user as every SELECT of it lists them. */
    static final String USER_COLUMNS =
            "user_account.id, user_account.name, user_account.fullname, user_account.deleted, "
                    + "user_account.last_login, user_account.created_at";
    /** Reads one user by its key. */
    static final String SELECT_USER = "SELECT " + USER_COLUMNS + " FROM user_account WHERE user_account.id = ?";
    /** Reads the addresses of one user. */
    static final String SELECT_ADDRESSES =
            "SELECT address.id, address.email_address, address.user_id FROM address " + "WHERE address.user_id = ?";
    /** Writes a new user. */
    static final String INSERT_USER = "INSERT INTO user_account (name, fullname, deleted, last_login, created_at) "
            + "VALUES (?, ?, ?, ?, ?) RETURNING id";
    /** Writes a new address. */
    static final String INSERT_ADDRESS = "INSERT INTO address (email_address, user_id) VALUES (?, ?) RETURNING id";

    private NewObjects() {}

    static User user(String name, String... emailAddresses) {
        User user = QUser.builder().name(name).deleted(false).build();
        for (String emailAddress : emailAddresses) {
            user.getAddresses().add(address(emailAddress));
        }
        return user;
    }

    static Address address(String emailAddress) {
        return QAddress.builder().emailAddress(emailAddress).build();
    }

    static Customer customer(String code) {
        return QCustomer.builder().code(code).name(code + " Ltd").build();
    }

    static Order order(Customer customer) {
        return QOrder.builder()
                .placedOn(LocalDate.of(2026, 3, 1))
                .status(Order.Status.NEW)
                .customer(customer)
                .build();
    }

    static OrderItem item(int line, String product) {
        return QOrderItem.builder()
                .line(line)
                .product(product)
                .price(new BigDecimal("9.90"))
                .build();
    }

    static Post post(String title) {
        return QPost.builder().title(title).views(0).build();
    }

    static Tag tag(String label) {
        return QTag.builder().label(label).build();
    }

    static Node node(String name) {
        return QNode.builder().name(name).build();
    }
}
