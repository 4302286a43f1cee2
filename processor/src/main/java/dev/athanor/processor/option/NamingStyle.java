package dev.athanor.processor.option;

/** How tables and columns are named where the source does not say: the values of {@code -Aathanor.naming}. */
public enum NamingStyle {
    /** {@code order_item}, {@code email_address}, {@code user_id}. */
    SNAKE_CASE,
    /** {@code ORDER_ITEM}, {@code EMAIL_ADDRESS}, {@code USER_ID}. */
    UPPER_SNAKE_CASE,
    /** {@code orderItem}, {@code emailAddress}, {@code userId}. */
    CAMEL_CASE,
    /** {@code OrderItem}, {@code emailAddress}, {@code userId}: the names in Java. */
    AS_IS
}
