package dev.athanor.it.plain;

import dev.athanor.it.plain.Plan.Column;
import dev.athanor.it.plain.Plan.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes small tables with rows. */
public final class RandomTables {
    private static final String[] TEXTS = {"", "a", "A", "b", "ab", "Abc", "a%b", "a_b", " a", "ö", "x'y", "ba"};
    private static final Kind[] KINDS = {Kind.WHOLE, Kind.TEXT, Kind.DECIMAL, Kind.DATE, Kind.TRUTH};

    private RandomTables() {}

    /** Two to four tables, each with columns of every kind, called by a number that no other schema has. */
    public static List<Table> of(Random random, int number) {
        List<Table> tables = new ArrayList<>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<Column> columns = new ArrayList<>();
            columns.add(new Column("id", Kind.WHOLE, false));
            for (Kind kind : KINDS) {
                columns.add(new Column("c_" + kind.name().toLowerCase(Locale.ROOT), kind, random.nextBoolean()));
            }
            int more = random.nextInt(3);
            for (int j = 0; j < more; j++) {
                columns.add(new Column("m" + j, KINDS[random.nextInt(KINDS.length)], random.nextBoolean()));
            }
            tables.add(new Table("r" + number + "_t" + i, columns, rows(random, columns)));
        }
        return tables;
    }

    private static List<List<@Nullable Object>> rows(Random random, List<Column> columns) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add((long) i + 1);
            for (Column column : columns.subList(1, columns.size())) {
                row.add(column.nullable() && random.nextInt(4) == 0 ? null : value(random, column.kind()));
            }
            rows.add(row);
        }
        return rows;
    }

    /** A value of a kind. */
    static Object value(Random random, Kind kind) {
        return switch (kind) {
            case WHOLE -> (long) random.nextInt(9) - 3;
            case TEXT -> TEXTS[random.nextInt(TEXTS.length)];
            case DECIMAL, FRACTION -> BigDecimal.valueOf(random.nextInt(800) - 200L, 2);
            case DATE -> LocalDate.of(2024, 1, 28).plusDays(random.nextInt(70));
            case TRUTH -> random.nextBoolean();
        };
    }
}
