package dev.athanor.sample.report;

import java.io.PrintWriter;
import java.util.List;

/** Prints answers as tables with aligned columns, numbers to the right; called by {@link Report}. */
final class AnswerPrinter {
    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private final PrintWriter out;

    AnswerPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(Answer answer) {
        out.println();
        out.println(answer.title());
        if (answer.rows().isEmpty()) {
            out.println(GAP + "(none)");
            return;
        }
        int columns = answer.headers().size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            widths[column] = answer.headers().get(column).length();
            numbers[column] = true;
            for (List<String> row : answer.rows()) {
                String cell = shown(row.get(column));
                widths[column] = Math.max(widths[column], cell.length());
                numbers[column] &= isNumber(cell);
            }
        }
        line(answer.headers(), widths, numbers);
        answer.rows().forEach(row -> line(row, widths, numbers));
    }

    private void line(List<String> cells, int[] widths, boolean[] numbers) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = shown(cells.get(column));
            String space = " ".repeat(widths[column] - cell.length());
            line.append(GAP).append(numbers[column] ? space + cell : cell + space);
        }
        out.println(line.toString().stripTrailing());
    }

    /** Long texts lose their end, paths their beginning, which tells less. */
    private static String shown(String cell) {
        if (cell.length() <= WIDEST) {
            return cell;
        }
        boolean path = cell.indexOf('/') >= 0 && cell.indexOf(' ') < 0;
        return path ? "..." + cell.substring(cell.length() - WIDEST + 3) : cell.substring(0, WIDEST - 3) + "...";
    }

    private static boolean isNumber(String cell) {
        return cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
