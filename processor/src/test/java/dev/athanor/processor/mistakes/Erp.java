package dev.athanor.processor.mistakes;

import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The model of a shop with all that belongs to it, in {@code src/test/resources/erp}, and files which query all of it. */
final class Erp {
    private static final Path FOLDER = Path.of("src/test/resources/erp");
    private static final int USES = 4;

    /** The columns, the relationships to one and those to many that the queries name. */
    private static final Map<String, String> MEMBERS = new TreeMap<>(Map.ofEntries(
            Map.entry("Customer", "id name email kind createdAt;account;addresses orders reviews"),
            Map.entry("CustomerAddress", "id street zip customerId;city customer;"),
            Map.entry("Account", "id login;customer;"),
            Map.entry("Country", "code name;currency;cities"),
            Map.entry("Currency", "code digits;;"),
            Map.entry("City", "id name latitude;country;"),
            Map.entry("Product", "id sku title price;category;tags reviews stocks"),
            Map.entry("Category", "id name;parent;children products"),
            Map.entry("Tag", "id name;;products"),
            Map.entry("Order", "id number placedOn status;customer shippingAddress billingAddress;lines invoices"),
            Map.entry("OrderLine", "orderId position quantity price;order product;shipmentLines"),
            Map.entry("Shipment", "id sentAt;carrier;lines"),
            Map.entry("ShipmentLine", "id quantity;shipment line;"),
            Map.entry("Invoice", "id dueOn total;order;payments"),
            Map.entry("Payment", "id amount paidAt;invoice;"),
            Map.entry("Supplier", "id name;country;offers"),
            Map.entry("SupplierProduct", "supplierId productId cost;supplier product;"),
            Map.entry("Warehouse", "id name;city;stocks"),
            Map.entry("Stock", "warehouseId productId amount;warehouse product;"),
            Map.entry("Department", "id name;head;employees"),
            Map.entry("Employee", "id name active;department manager;reports roles"),
            Map.entry("Role", "name;;members"),
            Map.entry("Coupon", "code percent customerId;;"),
            Map.entry("Review", "id stars text;product author;"),
            Map.entry("PriceList", "id name;currency;entries"),
            Map.entry("PriceListEntry", "id price;list product;"),
            Map.entry("Carrier", "id name website;;"),
            Map.entry("AuditEntry", "id payload changedAt changedBy;;"),
            Map.entry("Note", "id text changedAt;customer;"),
            Map.entry("Contract", "id signedOn reference;supplier;"),
            Map.entry("Setting", "name value;;")));

    private final List<Source> sources = new ArrayList<>();

    Erp() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.add(new Source("erp." + name, Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sources.add(Source.of("package jakarta.persistence; public @interface Entity {}"));
        sources.add(
                Source.of(
                        "package jakarta.persistence; public @interface Column { int length() default 0; boolean unique() default false; }"));
        for (int i = 0; i < USES; i++) {
            sources.add(use(i));
        }
    }

    /** How many entities there are. */
    int size() {
        return MEMBERS.size();
    }

    /** All sources, without a mistake. */
    List<Source> correct() {
        return List.copyOf(sources);
    }

    /** All sources, with one mistake. */
    List<Source> with(Mistake mistake) {
        return sources.stream()
                .map(one -> one.name().equals("erp." + mistake.file()) ? edited(one, mistake) : one)
                .toList();
    }

    /** The line on which a mistake is told. */
    long lineOf(Mistake mistake) {
        String text = with(mistake).stream()
                .filter(one -> one.name().equals("erp." + mistake.toldIn()))
                .findFirst()
                .orElseThrow()
                .text();
        int place = text.indexOf(mistake.at());
        if (place < 0) {
            throw new AssertionError(mistake + ": no such line");
        }
        return text.substring(0, place).lines().count() + (text.charAt(place - 1) == '\n' ? 1 : 0);
    }

    private static Source edited(Source source, Mistake mistake) {
        int place = source.text().indexOf(mistake.find());
        if (place < 0) {
            throw new AssertionError(mistake + ": nothing to replace");
        }
        String end = source.text().substring(place + mistake.find().length());
        return new Source(source.name(), source.text().substring(0, place) + mistake.replacement() + end);
    }

    private static Source use(int number) {
        StringBuilder text = new StringBuilder("package erp;\n");
        text.append("import static dev.athanor.query.Sql.*;\n");
        MEMBERS.keySet()
                .forEach(entity -> text.append("import static erp.Q%s.%s;\n".formatted(entity, constant(entity))));
        text.append("import dev.athanor.query.*;\nfinal class Use")
                .append(number)
                .append(" {\n");
        MEMBERS.forEach((entity, members) -> {
            String[] parts = members.split(";", -1);
            text.append("    static Select<")
                    .append(entity)
                    .append("> all")
                    .append(entity)
                    .append("() {\n");
            text.append("        return select(").append(constant(entity)).append(")");
            for (String column : words(parts[0])) {
                text.append(".where(%s.%s.isNotNull())".formatted(constant(entity), column));
            }
            for (String relationship : words(parts[2])) {
                text.append(".where(%s.%s.any())".formatted(constant(entity), relationship));
            }
            for (String relationship : words(parts[1])) {
                text.append(".join(%s.%s)".formatted(constant(entity), relationship));
            }
            text.append(";\n    }\n");
        });
        return new Source("erp.Use" + number, text.append("}\n").toString());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static String constant(String entity) {
        return entity.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
