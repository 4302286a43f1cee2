package dev.athanor.it;

/** The column lists that statements about whole entities have in common. */
final class StatementTexts {
    static final String USER = columns("user_account", "id", "name", "fullname", "deleted", "last_login", "created_at");
    static final String ADDRESS = columns("address", "id", "email_address", "user_id");
    static final String AUTHOR = columns("author", "id", "name");
    static final String POST = columns("post", "id", "title", "views", "author_id");
    static final String TAG = columns("tag", "id", "label");
    static final String NODE = columns("node", "id", "name", "parent_id");
    static final String CUSTOMER = columns("customer", "code", "name");
    static final String PROFILE = columns("profile", "id", "bio", "customer_code");

    private StatementTexts() {}

    /** The same columns of another source. */
    static String of(String columns, String source) {
        String table = columns.substring(0, columns.indexOf('.'));
        return columns.replace(table + ".", source + ".");
    }

    /** An IN list of this many placeholders. */
    static String in(int count) {
        return "IN (" + "?, ".repeat(count - 1) + "?)";
    }

    private static String columns(String table, String... names) {
        return table + "." + String.join(", " + table + ".", names);
    }
}
