package org.wolff.cli.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private NodeTables() {}

    /**
     * Writes both tables.
     *
     * @param numbers the deck's number of each node
     * @throws IOException if the disk does not take them
     */
    public static void write(ResultDirectory directory, AnalysisResult result, int[] numbers) throws IOException {
        try (BufferedWriter nodes = Files.newBufferedWriter(directory.stage(NODES), StandardCharsets.US_ASCII);
                BufferedWriter reactions =
                        Files.newBufferedWriter(directory.stage(REACTIONS), StandardCharsets.US_ASCII)) {
            nodes.write("step,node,ux,uy,uz,sxx,syy,szz,sxy,syz,sxz\n");
            reactions.write("step,node,rx,ry,rz\n");
            for (int step = 0; step < result.loadCases().size(); step++) {
                NodeResults values = result.loadCases().get(step).byNode().orElseThrow();
                for (int node = 0; node < numbers.length; node++) {
                    begin(nodes, step, numbers[node]);
                    numbers(nodes, values.displacement(), 3 * node, 3);
                    numbers(nodes, values.stress(), 6 * node, 6);
                    nodes.write('\n');
                    if (isHeld(values.reactions(), node)) {
                        begin(reactions, step, numbers[node]);
                        numbers(reactions, values.reactions(), 3 * node, 3);
                        reactions.write('\n');
                    }
                }
            }
        }
    }

    private static boolean isHeld(double[] reactions, int node) {
        return reactions[3 * node] != 0 || reactions[3 * node + 1] != 0 || reactions[3 * node + 2] != 0;
    }

    private static void begin(BufferedWriter table, int step, int number) throws IOException {
        table.write(Integer.toString(step + 1));
        table.write(',');
        table.write(Integer.toString(number));
    }

    private static void numbers(BufferedWriter table, double[] values, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            table.write(',');
            table.write(Double.toString(values[i]));
        }
    }
}
