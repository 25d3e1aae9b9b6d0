package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Text in columns: the first columns to the left, the others, which hold numbers, to the right. Where all would be wider
 * than the page, the texts of the left columns are cut; where that is not enough, the number columns stand in several blocks
 * below one another, each with the left columns again. Numbers are never cut.
 */
final class TextTable {
    private static final String GAP = "  ";

    /** A cut text keeps at least this where that lets the table stay in one block. */
    private static final int LEAST_CUT = 8;

    /** And at least this where the numbers stand in blocks. */
    private static final int LEAST_IN_BLOCKS = 5;

    private final int leftColumns;
    private final List<Row> rows = new ArrayList<>();

    private record Row(List<String> cells, UnaryOperator<String> paint) {}

    /** A table whose first {@code leftColumns} columns are texts. */
    TextTable(int leftColumns) {
        this.leftColumns = leftColumns;
    }

    /** Adds a row; all rows have as many cells as the first. */
    TextTable row(String... cells) {
        return row(UnaryOperator.identity(), cells);
    }

    /** Adds a row whose last cell is painted once it is laid out, such as a verdict in its colour. */
    TextTable row(UnaryOperator<String> paint, String... cells) {
        if (!rows.isEmpty() && cells.length != rows.get(0).cells().size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells, not " + rows.get(0).cells().size());
        }
        rows.add(new Row(List.of(cells), paint));
        return this;
    }

    /** Returns the lines, each at most {@code width} wide unless a single number is too wide for that. */
    List<String> lines(int width) {
        int columns = rows.get(0).cells().size();
        int[] widths = new int[columns];
        for (Row row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.cells().get(c).length());
            }
        }
        int[] cut = cut(widths, excess(widths, 0, columns, width), LEAST_CUT);
        if (excess(cut, 0, columns, width) <= 0) {
            return block(cut, leftColumns, columns);
        }
        return blocks(widths, width);
    }

    /** Returns the number columns in as few blocks as the width asks for. */
    private List<String> blocks(int[] natural, int width) {
        int most = 0;
        for (int c = leftColumns; c < natural.length; c++) {
            most = Math.max(most, natural[c]);
        }
        int[] widths = cut(natural, excess(natural, 0, leftColumns, width) + GAP.length() + most, LEAST_IN_BLOCKS);
        List<String> lines = new ArrayList<>();
        int from = leftColumns;
        while (from < widths.length) {
            int left = excess(widths, 0, leftColumns, width) - (leftColumns == 0 ? GAP.length() : 0);
            int to = from;
            do {
                left += GAP.length() + widths[to++];
            } while (to < widths.length && left + GAP.length() + widths[to] <= 0);
            lines.addAll(block(widths, from, to));
            from = to;
        }
        return lines;
    }

    /** Returns by how much columns are wider than a page. */
    private static int excess(int[] widths, int from, int to, int width) {
        int excess = GAP.length() * Math.max(0, to - from - 1) - width;
        for (int c = from; c < to; c++) {
            excess += widths[c];
        }
        return excess;
    }

    /** Returns the widths with the texts cut by an excess, the widest first, as far as their least allows. */
    private int[] cut(int[] natural, int excess, int least) {
        int[] widths = natural.clone();
        for (int left = excess; left > 0 && leftColumns > 0; left--) {
            int widest = 0;
            for (int c = 1; c < leftColumns; c++) {
                widest = widths[c] > widths[widest] ? c : widest;
            }
            if (widths[widest] <= least) {
                return widths;
            }
            widths[widest]--;
        }
        return widths;
    }

    /** Returns the rows with the left columns and those from one to before another. */
    private List<String> block(int[] widths, int from, int to) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < to; c++) {
                if (c < leftColumns || c >= from) {
                    cells.add(cell(row, c, widths[c]));
                }
            }
            lines.add(String.join(GAP, cells).stripTrailing());
        }
        return lines;
    }

    private String cell(Row row, int column, int width) {
        String text = row.cells().get(column);
        if (text.length() > width) {
            text = text.substring(0, width - 2) + "..";
        }
        String space = " ".repeat(width - text.length());
        String painted = column == row.cells().size() - 1 ? row.paint().apply(text) : text;
        return column < leftColumns ? painted + space : space + painted;
    }
}
