package org.wolff.cli.deck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A mesh of Gmsh, format 2. */
record GmshMesh(TreeMap<Integer, double[]> nodes, List<int[]> elements) {
    static GmshMesh read(Path file) throws IOException {
        TreeMap<Integer, double[]> nodes = new TreeMap<>();
        List<int[]> elements = new ArrayList<>();
        String block = "";
        for (String line : Files.readAllLines(file)) {
            String[] words = line.strip().split("\\s+");
            if (line.startsWith("$")) {
                block = line;
            } else if (block.equals("$Nodes") && words.length == 4) {
                nodes.put(Integer.parseInt(words[0]), new double[] {
                    Double.parseDouble(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3])
                });
            } else if (block.equals("$Elements") && words.length > 5) {
                int tags = Integer.parseInt(words[2]);
                // number, type, physical group, nodes…
                int[] element = new int[words.length - tags];
                element[0] = Integer.parseInt(words[0]);
                element[1] = Integer.parseInt(words[1]);
                element[2] = Integer.parseInt(words[3]);
                for (int i = 3; i < element.length; i++) {
                    element[i] = Integer.parseInt(words[i + tags]);
                }
                elements.add(element);
            }
        }
        return new GmshMesh(nodes, elements);
    }

    StringBuilder deck(Map<Integer, String> groups) {
        StringBuilder deck = new StringBuilder("*NODE\n");
        nodes.forEach((node, x) -> deck.append(node)
                .append(',')
                .append(x[0])
                .append(',')
                .append(x[1])
                .append(',')
                .append(x[2])
                .append('\n'));
        groups.forEach((group, name) -> {
            deck.append("*ELEMENT,TYPE=C3D10,ELSET=").append(name).append('\n');
            for (int[] e : elements) {
                if (e[1] == 11 && e[2] == group) {
                    deck.append(e[0]);
                    for (int i : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 9, 8}) {
                        deck.append(',').append(e[3 + i]);
                    }
                    deck.append('\n');
                }
            }
        });
        return deck;
    }

    Set<Integer> nodesOf(int type, int group) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int[] e : elements) {
            for (int i = 3; i < e.length && e[1] == type && e[2] == group; i++) {
                found.add(e[i]);
            }
        }
        return found;
    }

    int nodeAt(double x, double y, double z) {
        for (Map.Entry<Integer, double[]> node : nodes.entrySet()) {
            double[] p = node.getValue();
            if (Math.abs(p[0] - x) + Math.abs(p[1] - y) + Math.abs(p[2] - z) < 1e-6) {
                return node.getKey();
            }
        }
        throw new AssertionError("no node at " + x + ", " + y + ", " + z);
    }

    /** Returns element and face (1 … 4 of CalculiX: 123, 142, 243, 341) of each triangle of a group. */
    List<int[]> facesOf(int group) {
        Map<Set<Integer>, int[]> sides = new HashMap<>();
        int[][] corners = {{0, 1, 2}, {0, 3, 1}, {1, 3, 2}, {2, 3, 0}};
        for (int[] e : elements) {
            for (int face = 0; face < 4 && e[1] == 11; face++) {
                sides.put(
                        Set.of(e[3 + corners[face][0]], e[3 + corners[face][1]], e[3 + corners[face][2]]),
                        new int[] {e[0], face + 1});
            }
        }
        List<int[]> faces = new ArrayList<>();
        for (int[] e : elements) {
            if (e[1] == 9 && e[2] == group) {
                faces.add(sides.get(Set.of(e[3], e[4], e[5])));
            }
        }
        return faces;
    }

    /** Returns the share of an even traction that each node of a flat group takes: a third of a facet per mid node. */
    Map<Integer, Double> shares(int group) {
        TreeMap<Integer, Double> shares = new TreeMap<>();
        double total = 0;
        for (int[] e : elements) {
            if (e[1] == 9 && e[2] == group) {
                double area = area(e);
                total += area;
                for (int i = 6; i < 9; i++) {
                    shares.merge(e[i], area / 3, Double::sum);
                }
            }
        }
        double all = total;
        shares.replaceAll((node, share) -> share / all);
        return shares;
    }

    private double area(int[] e) {
        double[] a = nodes.get(e[3]);
        double[] b = nodes.get(e[4]);
        double[] c = nodes.get(e[5]);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            double n = (b[i] - a[i]) * (c[j] - a[j]) - (b[j] - a[j]) * (c[i] - a[i]);
            sum += n * n;
        }
        return Math.sqrt(sum) / 2;
    }
}
