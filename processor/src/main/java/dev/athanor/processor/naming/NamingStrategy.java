package dev.athanor.processor.naming;

import java.util.Locale;

/** Makes the names of tables, columns and accessors' values where the user's source does not state them. */
public final class NamingStrategy {
    private NamingStrategy() {}

    /** The table of a class: {@code OrderItem} is {@code order_item}. */
    public static String table(String simpleClassName) {
        return snakeCase(simpleClassName);
    }

    /** The column of an attribute: {@code emailAddress} is {@code email_address}. */
    public static String column(String attribute) {
        return snakeCase(attribute);
    }

    /** A column that refers to a key column: {@code user} and {@code id} are {@code user_id}. */
    public static String foreignKeyColumn(String base, String keyColumn) {
        return snakeCase(base) + "_" + keyColumn;
    }

    /** The name in Java of a foreign key column that no accessor exposes: {@code user} and {@code id} are {@code userId}. */
    public static String foreignKeyAttribute(String relationship, String keyAttribute) {
        return relationship + keyAttribute.substring(0, 1).toUpperCase(Locale.ROOT) + keyAttribute.substring(1);
    }

    /** The attribute that an accessor's name speaks of, its prefix removed: {@code URL} is {@code url}, {@code URLPath} is {@code urlPath}. */
    public static String attribute(String capitalised) {
        int upper = 0;
        while (upper < capitalised.length() && Character.isUpperCase(capitalised.charAt(upper))) {
            upper++;
        }
        boolean lastBeginsWord =
                upper > 1 && upper < capitalised.length() && Character.isLowerCase(capitalised.charAt(upper));
        int lowered = lastBeginsWord ? upper - 1 : upper;
        return capitalised.substring(0, lowered).toLowerCase(Locale.ROOT) + capitalised.substring(lowered);
    }

    /** Words of a camel case name in lower case, with underscores between: {@code HTTPServer} is {@code http_server}. */
    static String snakeCase(String camelCase) {
        StringBuilder snake = new StringBuilder(camelCase.length() + 4);
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c) && beginsWord(camelCase, i)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }

    private static boolean beginsWord(String name, int i) {
        if (i == 0 || name.charAt(i - 1) == '_') {
            return false;
        }
        boolean afterUpper = Character.isUpperCase(name.charAt(i - 1));
        boolean beforeLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return !afterUpper || beforeLower;
    }
}
