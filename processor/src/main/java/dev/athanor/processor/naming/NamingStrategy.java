package dev.athanor.processor.naming;

import dev.athanor.processor.option.NamingStyle;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes the names of tables, columns and accessors' values where the user's source does not state them. Tables and columns are
 * named in the style that the entity was compiled with; what is named in Java is not a matter of style.
 */
public final class NamingStrategy {
    private final NamingStyle style;

    private NamingStrategy(NamingStyle style) {
        this.style = style;
    }

    /** The strategy of a style. */
    public static NamingStrategy of(NamingStyle style) {
        return new NamingStrategy(style);
    }

    /** The strategy of the style that the option spells so; of an unknown one the usual strategy. */
    public static NamingStrategy ofName(String name) {
        return Stream.of(NamingStyle.values())
                .filter(one -> one.name().equals(name))
                .map(NamingStrategy::new)
                .findFirst()
                .orElseGet(() -> new NamingStrategy(NamingStyle.SNAKE_CASE));
    }

    /** The style, as the option spells it. */
    public String style() {
        return style.name();
    }

    /** The table of a class: {@code OrderItem} is {@code order_item}. */
    public String table(String simpleClassName) {
        return styled(simpleClassName);
    }

    /** The column of an attribute: {@code emailAddress} is {@code email_address}. */
    public String column(String attribute) {
        return styled(attribute);
    }

    /** A column that refers to a key column: {@code user} and {@code id} are {@code user_id}. */
    public String foreignKeyColumn(String base, String keyColumn) {
        return switch (style) {
            case SNAKE_CASE, UPPER_SNAKE_CASE -> styled(base) + "_" + keyColumn;
            case CAMEL_CASE, AS_IS -> styled(base) + capitalised(keyColumn);
        };
    }

    /** What the columns of an embedded record begin with where nothing is said: {@code home_} for {@code home}. */
    public String prefix(String attribute) {
        return styled(attribute)
                + (style == NamingStyle.SNAKE_CASE || style == NamingStyle.UPPER_SNAKE_CASE ? "_" : "");
    }

    /** A prefix and what follows it, as one name: after an underscore as it is, else as the next word. */
    public String joined(String prefix, String name) {
        boolean words = style == NamingStyle.CAMEL_CASE || style == NamingStyle.AS_IS;
        return words && Character.isLetterOrDigit(prefix.charAt(prefix.length() - 1))
                ? prefix + capitalised(name)
                : prefix + name;
    }

    private String styled(String name) {
        return switch (style) {
            case SNAKE_CASE -> snakeCase(name);
            case UPPER_SNAKE_CASE -> snakeCase(name).toUpperCase(Locale.ROOT);
            case CAMEL_CASE -> attribute(name);
            case AS_IS -> name;
        };
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The name in Java of a foreign key column that no accessor exposes: {@code user} and {@code id} are {@code userId}. */
    public static String foreignKeyAttribute(String relationship, String keyAttribute) {
        return relationship + capitalised(keyAttribute);
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

    /** The constant that stands for a class or an attribute: {@code ORDER_ITEM} for {@code OrderItem}. */
    public static String constant(String camelCase) {
        return snakeCase(camelCase).toUpperCase(Locale.ROOT);
    }

    /** Words of a camel case name in lower case, with underscores between: {@code HTTPServer} is {@code http_server}. */
    private static String snakeCase(String camelCase) {
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
