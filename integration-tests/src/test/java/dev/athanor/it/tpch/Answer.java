package dev.athanor.it.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.query.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of an answer as text, in the order of the query. All 22 queries have answers in which the order is total. */
record Answer(List<List<String>> rows) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** What a query returned: rows, records or values. */
    static Answer of(List<?> results) {
        return new Answer(results.stream().map(Answer::cells).toList());
    }

    /** The stored answer of a query. */
    static Answer ofResource(int query) {
        return ofText(text("/tpch/q" + query + ".txt"));
    }

    /** Lines of cells that a bar is between; what begins with {@code --} is a comment. */
    static Answer ofText(String text) {
        return new Answer(text.lines()
                .filter(line -> !line.startsWith("--"))
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                .toList());
    }

    /** The text of a resource. */
    static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Answer.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that there are rows, and that another answer has the same ones; fractions may differ by so much. */
    void assertSame(Answer actual, String tolerance) {
        BigDecimal greatest = new BigDecimal(tolerance);
        assertThat(rows).isNotEmpty();
        assertThat(actual.rows)
                .usingElementComparator((one, other) -> isSame(one, other, greatest) ? 0 : 1)
                .containsExactlyElementsOf(rows);
    }

    private static boolean isSame(List<String> actual, List<String> expected, BigDecimal tolerance) {
        return actual.size() == expected.size()
                && IntStream.range(0, actual.size()).allMatch(i -> isSame(actual.get(i), expected.get(i), tolerance));
    }

    private static boolean isSame(String actual, String expected, BigDecimal tolerance) {
        return actual.equals(expected)
                || NUMBER.matcher(actual).matches()
                        && NUMBER.matcher(expected).matches()
                        && (actual.contains(".") || expected.contains("."))
                        && new BigDecimal(actual)
                                        .subtract(new BigDecimal(expected))
                                        .abs()
                                        .compareTo(tolerance)
                                <= 0;
    }

    private static List<String> cells(Object result) {
        if (result instanceof Row row) {
            return IntStream.range(0, row.size())
                    .mapToObj(i -> cell(row.get(i)))
                    .toList();
        }
        if (result instanceof Record) {
            return Arrays.stream(result.getClass().getRecordComponents())
                    .map(component -> cell(component(result, component)))
                    .toList();
        }
        return List.of(cell(result));
    }

    private static Object component(Object result, RecordComponent component) {
        try {
            return component.getAccessor().invoke(result);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text columns have no blanks at their ends that matter. */
    private static String cell(@Nullable Object value) {
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : String.valueOf(value).strip();
    }
}
