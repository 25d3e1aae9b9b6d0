package org.wolff.cli.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.NodeResults;

/**
 * Results node by node as comma-separated text, with the node numbers of the deck: {@code nodes.csv} has displacement and
 * stress of all nodes, {@code reactions.csv} the forces of the supports on the nodes that are held. Steps count from 1.
 */
public final class NodeTables {
    /** Name of the table of displacements and stresses. */
    public static final String NODES = "nodes.csv";

    /** Name of the table of reactions. */
    public static final String REACTIONS = "reactions.csv";

    /** Nodes of one piece of text, and pieces written together. */
    private static final int PIECE = 1024;

    private static final int PIECES = 64;

    private NodeTables() {}

    /**
     * Adds both tables.
     *
     * @param numbers the deck's number of each node
     * @param order the nodes in the order in which they are listed
     */
    public static void add(PendingFiles files, AnalysisResult result, int[] numbers, int[] order, Workers workers) {
        files.add(
                NODES,
                file -> table(
                        file,
                        "ux,uy,uz,sxx,syy,szz,sxy,syz,sxz",
                        result,
                        order,
                        workers,
                        (begin, values) -> (text, node) -> {
                            text.append(begin).append(numbers[node]);
                            numbers(text, values.displacement(), 3 * node, 3);
                            numbers(text, values.stress(), 6 * node, 6);
                            text.append('\n');
                        }));
        files.add(
                REACTIONS,
                file -> table(file, "rx,ry,rz", result, order, workers, (begin, values) -> (text, node) -> {
                    if (isHeld(values.reactions(), node)) {
                        text.append(begin).append(numbers[node]);
                        numbers(text, values.reactions(), 3 * node, 3);
                        text.append('\n');
                    }
                }));
    }

    /** Makes the lines of a step from what they begin with and the values. */
    private interface Lines {
        Line of(String begin, NodeResults values);
    }

    private static void table(
            Path file, String columns, AnalysisResult result, int[] order, Workers workers, Lines lines)
            throws IOException {
        try (BufferedWriter table = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            table.write("step,node," + columns + "\n");
            for (int step = 0; step < result.loadCases().size(); step++) {
                NodeResults values = result.loadCases().get(step).byNode().orElseThrow();
                write(table, order, workers, lines.of((step + 1) + ",", values));
            }
        }
    }

    /** Writes the line of a node, or none. */
    private interface Line {
        void append(StringBuilder text, int node);
    }

    /** Makes the text of many nodes piece by piece at the same time, and writes the pieces in their order. */
    private static void write(BufferedWriter table, int[] order, Workers workers, Line line) throws IOException {
        StringBuilder[] pieces = new StringBuilder[PIECES];
        for (int start = 0; start < order.length; start += PIECE * PIECES) {
            int first = start;
            int count = Math.min(PIECES, (order.length - first + PIECE - 1) / PIECE);
            workers.forEach(count, 1, (from, to) -> {
                for (int piece = from; piece < to; piece++) {
                    pieces[piece] = new StringBuilder();
                    int end = Math.min(order.length, first + (piece + 1) * PIECE);
                    for (int i = first + piece * PIECE; i < end; i++) {
                        line.append(pieces[piece], order[i]);
                    }
                }
            });
            for (int piece = 0; piece < count; piece++) {
                table.append(pieces[piece]);
            }
        }
    }

    private static boolean isHeld(double[] reactions, int node) {
        return reactions[3 * node] != 0 || reactions[3 * node + 1] != 0 || reactions[3 * node + 2] != 0;
    }

    private static void numbers(StringBuilder text, double[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            text.append(',').append(values[i]);
        }
    }
}
