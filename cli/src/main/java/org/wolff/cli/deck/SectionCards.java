package org.wolff.cli.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wolff.materials.assignment.ElementLaws;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.mesh.io.MeshCards;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Materials, orientations and sections of a deck: one for each part, or where the law varies inside a part, one for each
 * group of its elements with the same axes and with moduli within one percent, which share the middle one.
 */
final class SectionCards {
    /** Moduli are told in steps of one percent: a deck with a material for each element is too slow to read. */
    private static final double STEP = Math.log(1.01);

    private static final double SAME_DIRECTION = 1e-9;
    private static final int PER_LINE = 12;

    private final Appendable deck;
    private final MaterialAssignment materials;
    private final ElementLaws laws;

    SectionCards(Appendable deck, MaterialAssignment materials) {
        this.deck = deck;
        this.materials = materials;
        this.laws = materials.laws();
    }

    /** Elements that share a law. */
    private record Group(long step, List<Double> axes) {}

    /**
     * Writes what a part is made of. Every part has a material of its own, so that two of one name but other constants stay
     * apart.
     *
     * @param part name of the set of its elements
     */
    void write(int region, String part) throws IOException {
        Material material = materials.ofRegion().get(region);
        line("** " + part + " is made of " + MeshCards.name(material.name(), "M"));
        Map<Group, List<Integer>> groups = groups(region);
        if (groups.size() <= 1) {
            Group only = groups.isEmpty()
                    ? new Group(0, List.of())
                    : groups.keySet().iterator().next();
            section(material, only, part, part);
            return;
        }
        if (materials.variation().factors().length > 0) {
            line("** its modulus varies from element to element, told here in steps of 1 percent");
        }
        int count = 0;
        for (Map.Entry<Group, List<Integer>> group : groups.entrySet()) {
            count++;
            String set = part.substring(0, Math.min(part.length(), 60)) + "_G" + count;
            line("*ELSET, ELSET=" + set);
            List<Integer> tets = group.getValue();
            for (int i = 0; i < tets.size(); i += PER_LINE) {
                line(String.join(
                        ", ",
                        tets.subList(i, Math.min(tets.size(), i + PER_LINE)).stream()
                                .map(tet -> Integer.toString(tet + 1))
                                .toList()));
            }
            section(material, group.getKey(), set, set);
        }
    }

    private Map<Group, List<Integer>> groups(int region) {
        TetMesh mesh = materials.mesh();
        Map<Group, List<Integer>> groups = new LinkedHashMap<>();
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            if (mesh.region()[tet] == region) {
                long step = Math.round(Math.log(materials.variation().factor(tet)) / STEP);
                groups.computeIfAbsent(new Group(step, axes(tet)), group -> new ArrayList<>())
                        .add(tet);
            }
        }
        return groups;
    }

    /** Where only axis 3 counts, axis 1 and 2 are told by it alone: elements with one axis 3 then share a section. */
    private List<Double> axes(int tet) {
        double[] own = laws.axes12(tet);
        if (own.length > 0
                && materials.of(tet).elastic() instanceof OrthotropicMaterial law
                && law.constants().isTransverselyIsotropic()
                && materials.variation().hasAxes(tet)) {
            double[] third = new double[3];
            laws.axis3(tet, third, 0);
            for (int i = 0; i < 3; i++) {
                third[i] = Math.rint(third[i] / SAME_DIRECTION) * SAME_DIRECTION;
            }
            own = OrthotropicMaterial.axesAround(third);
        }
        List<Double> axes = new ArrayList<>();
        for (double component : own) {
            axes.add(component + 0.0);
        }
        return axes;
    }

    private void section(Material material, Group group, String set, String suffix) throws IOException {
        double factor = group.step() == 0 ? 1 : Math.exp(group.step() * STEP);
        line("*MATERIAL, NAME=OF_" + suffix);
        String orientation = "";
        if (material.elastic() instanceof IsotropicMaterial isotropic) {
            line("*ELASTIC");
            line(DeckWriter.number(factor * isotropic.youngsModulus()) + ", "
                    + DeckWriter.number(isotropic.poissonsRatio()));
        } else if (material.elastic() instanceof OrthotropicMaterial orthotropic) {
            OrthotropicMaterial.Constants c = orthotropic.scaled(factor).constants();
            line("*ELASTIC, TYPE=ENGINEERING CONSTANTS");
            line(numbers(c.e1(), c.e2(), c.e3(), c.nu12(), c.nu13(), c.nu23(), c.g12(), c.g13()));
            line(DeckWriter.number(c.g23()));
            orientation = ", ORIENTATION=AXES_OF_" + suffix;
        } else {
            throw new IllegalStateException("no words for " + material.elastic().getClass());
        }
        if (material.density().isPresent()) {
            line("*DENSITY");
            line(DeckWriter.number(material.density().getAsDouble()));
        }
        if (!orientation.isEmpty()) {
            line("*ORIENTATION, NAME=AXES_OF_" + suffix + ", SYSTEM=RECTANGULAR");
            line(numbers(group.axes().stream().mapToDouble(Double::doubleValue).toArray()));
        }
        line("*SOLID SECTION, ELSET=" + set + ", MATERIAL=OF_" + suffix + orientation);
    }

    private static String numbers(double... values) {
        List<String> texts = new ArrayList<>();
        for (double value : values) {
            texts.add(DeckWriter.number(value));
        }
        return String.join(", ", texts);
    }

    private void line(String text) throws IOException {
        deck.append(text).append('\n');
    }
}
