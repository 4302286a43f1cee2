package dev.athanor.internal.execute;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.error.ConnectionException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, and apart from it what nobody else is to see: user, passwords, and what else a URL has of this kind. The
 * URL is in errors, logs and the driver; the rest goes to the driver only.
 */
final class DatabaseAddress {
    private static final Pattern AUTHORITY = Pattern.compile("(jdbc:[^/?;]*//)([^?;]*)(.*)", Pattern.DOTALL);
    private static final Pattern HOSTS = Pattern.compile(
            "(?:\\[[0-9a-fA-F:.%]+]|[^\\[\\]:,@/]*)(?::[0-9]+)?(?:,(?:\\[[0-9a-fA-F:.%]+]|[^\\[\\]:,@/]*)(?::[0-9]+)?)*");
    private static final Pattern SECRET = Pattern.compile("user|.*(?:password|passwd|secret|token).*");

    private final String url;
    private final Properties secrets = new Properties();

    private DatabaseAddress(String url) {
        this.url = url;
    }

    /**
     * The address that a URL says.
     *
     * @param user who connects; null for what the URL says
     * @throws ConnectionException where the URL cannot be told from the secrets in it
     */
    static DatabaseAddress of(Dialect dialect, String url, @Nullable String user, @Nullable String password) {
        if (dialect == Dialects.SQLITE) {
            return new DatabaseAddress(url);
        }
        Properties found = new Properties();
        DatabaseAddress address = new DatabaseAddress(withoutParameters(dialect, withoutUser(url, found), found));
        if (user == null || password == null) {
            address.secrets.putAll(found);
        } else {
            found.remove("user");
            found.remove("password");
            address.secrets.putAll(found);
            address.secrets.setProperty("user", user);
            address.secrets.setProperty("password", password);
        }
        return address;
    }

    /** The URL without secrets. */
    String url() {
        return url;
    }

    /** The secrets, as properties of the driver; a copy. */
    Properties secrets() {
        Properties copy = new Properties();
        copy.putAll(secrets);
        return copy;
    }

    /** For people: the URL without secrets and without parameters. */
    @Override
    public String toString() {
        int end = 0;
        while (end < url.length() && "?;".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(0, end);
    }

    /** {@code //user:password@host}, which drivers do not know. */
    private static String withoutUser(String url, Properties found) {
        Matcher parts = AUTHORITY.matcher(url);
        if (!parts.matches()) {
            return url;
        }
        String address = parts.group(2);
        int at = address.lastIndexOf('@');
        String hosts = address.substring(at + 1);
        int slash = hosts.indexOf('/');
        String named = slash < 0 ? hosts : hosts.substring(0, slash);
        String who = at < 0 ? "" : address.substring(0, at);
        boolean clear = named.startsWith("address=(") || HOSTS.matcher(named).matches();
        if (!clear
                || who.indexOf('/') >= 0
                || parts.group(3).indexOf('@') >= 0 && at < 0 && !hasParameters(parts.group(3))) {
            throw new ConnectionException("The URL of " + parts.group(1) + " is not understood: it is "
                    + parts.group(1)
                    + "user:password@host:port/database?parameters, and / ? ; @ : in a user or password are "
                    + "written as %2F %3F %3B %40 %3A. Or use EngineBuilder.credentials.");
        }
        if (at >= 0) {
            int colon = who.indexOf(':');
            found.setProperty("user", decoded(colon < 0 ? who : who.substring(0, colon), false));
            if (colon >= 0) {
                found.setProperty("password", decoded(who.substring(colon + 1), false));
            }
        }
        return parts.group(1) + hosts + parts.group(3);
    }

    /** A password that has an unwritten question mark looks like parameters, without the names of any. */
    private static boolean hasParameters(String text) {
        return text.matches("[?;][^=@]+=.*");
    }

    private static String withoutParameters(Dialect dialect, String url, Properties found) {
        String separator = dialect == Dialects.H2 ? ";" : "&";
        int begin = url.indexOf(dialect == Dialects.H2 ? ';' : '?');
        if (begin < 0) {
            return url;
        }
        StringBuilder kept = new StringBuilder(url.substring(0, begin));
        char next = url.charAt(begin);
        for (String parameter : url.substring(begin + 1).split(separator, -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String small = name.toLowerCase(Locale.ROOT);
            if (equals >= 0 && SECRET.matcher(small).matches()) {
                String value = parameter.substring(equals + 1);
                boolean own = small.equals("user") || small.equals("password");
                found.setProperty(own ? small : name, dialect == Dialects.POSTGRESQL ? decoded(value, true) : value);
            } else {
                kept.append(next).append(parameter);
                next = separator.charAt(0);
            }
        }
        return kept.toString();
    }

    private static String decoded(String text, boolean plusIsSpace) {
        try {
            return URLDecoder.decode(plusIsSpace ? text : text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ConnectionException(
                    "A user, password or another secret in the URL has a % that is not followed by two hexadecimal digits: "
                            + "write it as %25, or use EngineBuilder.credentials.");
        }
    }
}
