package org.wolff.cli.deck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Model and result files of FrontISTR. */
final class FrontIstr {
    private FrontIstr() {}

    /** Its ten nodes stand for the mid nodes of edges 23, 13, 12, 14, 24, 34; a deck has 12, 23, 13, 14, 24, 34. */
    private static final int[] TEN = {0, 1, 2, 3, 6, 4, 5, 7, 8, 9};

    static String deck(Path model, Path control) throws IOException {
        StringBuilder deck = new StringBuilder();
        String block = "";
        List<String> lines = new ArrayList<>(Files.readAllLines(model));
        lines.addAll(Files.readAllLines(control));
        for (String line : lines) {
            if (line.startsWith("!!") || line.startsWith("#")) {
                continue;
            }
            String tight = line.replace(" ", "");
            if (line.startsWith("!")) {
                block = tight;
                if (block.startsWith("!NODE")) {
                    deck.append("*NODE\n");
                } else if (block.startsWith("!ELEMENT")) {
                    deck.append("*ELEMENT,ELSET=ALL,TYPE=")
                            .append(block.endsWith("341") ? "C3D4" : "C3D10")
                            .append('\n');
                } else if (block.startsWith("!NGROUP")) {
                    deck.append(block.replace("!NGROUP,NGRP=", "*NSET,NSET=")).append('\n');
                } else if (block.startsWith("!ITEM=1,")) {
                    deck.append("*MATERIAL,NAME=M1\n*ELASTIC\n");
                } else if (block.startsWith("!ITEM=2")) {
                    deck.append("*DENSITY\n");
                } else if (block.startsWith("!BOUNDARY")) {
                    deck.append("*SOLID SECTION,ELSET=ALL,MATERIAL=M1\n*BOUNDARY\n");
                } else if (block.startsWith("!CLOAD") || block.startsWith("!DLOAD")) {
                    deck.append("*STEP\n*STATIC\n*").append(block.substring(1)).append('\n');
                }
            } else if (block.endsWith("TYPE=342")) {
                String[] words = tight.split(",");
                deck.append(words[0]);
                for (int i : TEN) {
                    deck.append(',').append(words[1 + i]);
                }
                deck.append('\n');
            } else if (block.matches("!(NODE|ELEMENT|NGROUP|ITEM|BOUNDARY|CLOAD|DLOAD).*")) {
                deck.append(tight).append('\n');
            }
        }
        return deck.append("*END STEP\n").toString();
    }

    static NodeValues values(Path result, int first, int count) throws IOException {
        String text = Files.readString(result);
        String[] words = text.substring(text.indexOf("NodalMISES") + 10).strip().split("\\s+");
        int nodes = Integer.parseInt(
                text.substring(text.indexOf("*data") + 5).strip().split("\\s+")[0]);
        NodeValues values = new NodeValues();
        for (int node = 0; node < nodes; node++) {
            double[] own = new double[count];
            for (int i = 0; i < count; i++) {
                own[i] = Double.parseDouble(words[11 * node + 1 + first + i]);
            }
            values.put(Integer.parseInt(words[11 * node]), own);
        }
        return values;
    }
}
