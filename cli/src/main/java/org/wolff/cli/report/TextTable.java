package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in columns: the first columns to the left, the others, which hold numbers, to the right. Where all would be
 * wider than the page, the texts of the left columns are cut.
 */
final class TextTable {
    private static final String GAP = "  ";
    private static final int LEAST_CUT = 8;

    private final int leftColumns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table whose first {@code leftColumns} columns are texts. */
    TextTable(int leftColumns) {
        this.leftColumns = leftColumns;
    }

    /** Adds a row; all rows have as many cells as the first. */
    TextTable row(String... cells) {
        if (!rows.isEmpty() && cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells, not " + rows.get(0).size());
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Returns the lines, each at most {@code width} wide as far as cutting texts allows. */
    List<String> lines(int width) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        cut(widths, width);
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private void cut(int[] widths, int width) {
        int excess = GAP.length() * (widths.length - 1) - width;
        for (int w : widths) {
            excess += w;
        }
        while (excess > 0) {
            int widest = 0;
            for (int c = 1; c < leftColumns; c++) {
                widest = widths[c] > widths[widest] ? c : widest;
            }
            if (leftColumns == 0 || widths[widest] <= LEAST_CUT) {
                return;
            }
            widths[widest]--;
            excess--;
        }
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = row.get(c);
            if (cell.length() > widths[c]) {
                cell = cell.substring(0, widths[c] - 2) + "..";
            }
            String space = " ".repeat(widths[c] - cell.length());
            line.append(c == 0 ? "" : GAP).append(c < leftColumns ? cell + space : space + cell);
        }
        return line.toString().stripTrailing();
    }
}
