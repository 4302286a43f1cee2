package dev.athanor.conformance;

import dev.athanor.conformance.house.Checkout;
import dev.athanor.conformance.house.FileLengthRule;
import dev.athanor.conformance.house.HouseRule;
import dev.athanor.conformance.house.OpenWorkRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The check that Maven runs in each module at verify: the rules of the house, and the document against the tests. */
public final class ConformanceCheck {

    private ConformanceCheck() {}

    /**
     * Fails with one message that lists every violation.
     *
     * @param args {@code --root=} and {@code --module=} directories; {@code --update=true} rewrites the document instead
     *     of checking its claims; {@code --skip-tests=true} says that no test ran, so that claims are left alone
     */
    public static void main(String[] args) {
        Map<String, String> options = options(args);
        Checkout checkout = new Checkout(path(options, "root"), path(options, "module"));
        boolean testsRan = !flag(options, "skip-tests");
        ConformanceUpdate update = new ConformanceUpdate(checkout);
        if (testsRan && flag(options, "update")) {
            update.run();
        }
        List<String> violations = violations(checkout, testsRan);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("Rules of the house broken in " + checkout.moduleName() + ":\n  "
                    + String.join("\n  ", violations));
        }
        long unnamed = testsRan ? update.unnamed() : 0;
        if (unnamed > 0) {
            System.out.println("Proofs of " + unnamed + " rows are not as docs/conformance.md lists them; "
                    + "verify with -Dconformance.update=true writes them.");
        }
    }

    static List<String> violations(Checkout checkout, boolean testsRan) {
        List<HouseRule> rules = new ArrayList<>(List.of(new FileLengthRule(), new OpenWorkRule(), new RowListRule()));
        if (testsRan) {
            rules.add(new ClaimRule());
        }
        return rules.stream()
                .flatMap(rule -> rule.violations(checkout).stream())
                .toList();
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (!arg.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("Options are written --name=value, not " + arg);
            }
            options.put(arg.substring(2, equals), arg.substring(equals + 1));
        }
        return options;
    }

    private static Path path(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + "= is missing");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static boolean flag(Map<String, String> options, String name) {
        return Boolean.parseBoolean(options.getOrDefault(name, "false"));
    }
}
