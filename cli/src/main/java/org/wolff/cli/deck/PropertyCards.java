package org.wolff.cli.deck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.mesh.geometry.Vector3;

/** Reads materials, orientations and sections. */
final class PropertyCards {
    private final DeckScanner scanner;
    private final Map<String, Deck.DeckMaterial> materials = new LinkedHashMap<>();
    private final Map<String, Deck.Orientation> orientations = new LinkedHashMap<>();
    private final List<Deck.Section> sections = new ArrayList<>();
    private Optional<Deck.DeckMaterial> current = Optional.empty();

    PropertyCards(DeckScanner scanner) {
        this.scanner = scanner;
    }

    Map<String, Deck.DeckMaterial> materials() {
        return materials;
    }

    Map<String, Deck.Orientation> orientations() {
        return orientations;
    }

    List<Deck.Section> sections() {
        return sections;
    }

    void readMaterial(Card card) {
        String name = DeckScanner.name(card.required("NAME"));
        if (materials.containsKey(name)) {
            throw card.refuse(
                    "the material " + name + " is defined twice, first at "
                            + materials.get(name).place(),
                    "give one of them another name");
        }
        put(new Deck.DeckMaterial(name, Optional.empty(), OptionalDouble.empty(), card.place()));
    }

    private void put(Deck.DeckMaterial material) {
        materials.put(material.name(), material);
        current = Optional.of(material);
    }

    private Deck.DeckMaterial material(Card card) {
        return current.orElseThrow(
                () -> card.refuse("*" + card.keyword() + " before any *MATERIAL", "write *MATERIAL, NAME=… above it"));
    }

    /** Reads the constants; all of them must be on the lines that follow, for one temperature. */
    void readElastic(Card card) {
        Deck.DeckMaterial material = material(card);
        String type = card.parameter("TYPE").map(DeckScanner::name).orElse("ISOTROPIC");
        boolean isotropic = type.startsWith("ISO");
        boolean stiffness = type.startsWith("ORTHO");
        if (!isotropic && !stiffness && !type.equals("ENGINEERINGCONSTANTS")) {
            throw card.refuse(
                    "*ELASTIC of type " + type + " is not supported",
                    "wolff reads ISOTROPIC, ORTHOTROPIC and ENGINEERING CONSTANTS");
        }
        if (material.law().isPresent()) {
            throw card.refuse("a second *ELASTIC of the material " + material.name(), "leave one of them");
        }
        int wanted = isotropic ? 2 : 9;
        double[] c = new double[wanted];
        int read = 0;
        while (read < wanted) {
            if (!scanner.nextLine()) {
                throw card.refuse(
                        "*ELASTIC of type " + type + " with " + read + " of " + wanted + " constants",
                        "complete the lines below it");
            }
            int onLine = Math.min(8, wanted - read);
            for (int field = 0; field < onLine; field++) {
                c[read] = scanner.number(field, "elastic constant " + (read + 1));
                read++;
            }
        }
        if (scanner.nextLine()) {
            throw scanner.at(
                    0,
                    "elastic constants for a second temperature",
                    "wolff knows no temperatures: leave the constants for the temperature that you mean");
        }
        try {
            Deck.Law law = isotropic
                    ? new Deck.Law(Optional.of(isotropic(c)), Optional.empty(), card.place())
                    : new Deck.Law(
                            Optional.empty(), Optional.of(stiffness ? stiffness(c) : engineering(c)), card.place());
            put(new Deck.DeckMaterial(material.name(), Optional.of(law), material.density(), material.place()));
        } catch (IllegalArgumentException refused) {
            throw card.refuse(
                    "material " + material.name() + ": " + refused.getMessage(), "check the constants below it");
        }
    }

    private static double[] isotropic(double[] c) {
        // The law checks its constants.
        IsotropicMaterial law = new IsotropicMaterial(c[0], c[1]);
        return new double[] {law.youngsModulus(), law.poissonsRatio()};
    }

    private static OrthotropicMaterial.Constants engineering(double[] c) {
        return new OrthotropicMaterial.Constants(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]);
    }

    /** D1111, D1122, D2222, D1133, D2233, D3333, D1212, D1313, D2323. */
    private static OrthotropicMaterial.Constants stiffness(double[] c) {
        return OrthotropicMaterial.Constants.ofStiffness(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]);
    }

    void readDensity(Card card) {
        Deck.DeckMaterial material = material(card);
        if (!scanner.nextLine()) {
            throw card.refuse("*DENSITY without a value", "write the density, in tonne/mm³, on the next line");
        }
        double density = scanner.number(0, "density");
        if (!(density > 0)) {
            throw scanner.at(0, "a density of " + density + " tonne/mm³", "a density is above 0; steel has 7.85e-9");
        }
        if (scanner.nextLine()) {
            throw scanner.at(0, "a density for a second temperature", "leave the one that you mean");
        }
        put(new Deck.DeckMaterial(material.name(), material.law(), OptionalDouble.of(density), material.place()));
    }

    void readOrientation(Card card) {
        String system = card.parameter("SYSTEM").map(DeckScanner::name).orElse("RECTANGULAR");
        String definition = card.parameter("DEFINITION").map(DeckScanner::name).orElse("COORDINATES");
        if (!system.equals("RECTANGULAR") || !definition.equals("COORDINATES")) {
            throw card.refuse(
                    "*ORIENTATION with SYSTEM=" + system + ", DEFINITION=" + definition + " is not supported",
                    "wolff reads rectangular systems that two points define");
        }
        if (!scanner.nextLine()) {
            throw card.refuse("*ORIENTATION without points", "write the points a and b on the next line");
        }
        Vector3 a = vector(0, "point a");
        Vector3 b = vector(3, "point b");
        if (!(a.cross(b).norm() > 1e-10 * a.norm() * b.norm())) {
            throw scanner.at(0, "the points a and b and the origin lie on one line", "choose b off the axis through a");
        }
        Vector3 axis1 = a.unit();
        Vector3 axis3 = axis1.cross(b).unit();
        Vector3 axis2 = axis3.cross(axis1).unit();
        if (scanner.nextLine() && scanner.number(1, "angle", 0) != 0) {
            throw scanner.at(1, "a further turn about a local axis is not supported", "choose the points a and b so");
        }
        orientations.put(DeckScanner.name(card.required("NAME")), new Deck.Orientation(axis1, axis2));
    }

    private Vector3 vector(int first, String meaning) {
        return new Vector3(
                scanner.number(first, meaning), scanner.number(first + 1, meaning), scanner.number(first + 2, meaning));
    }

    void readSection(Card card) {
        sections.add(new Deck.Section(
                DeckScanner.name(card.required("ELSET")),
                DeckScanner.name(card.required("MATERIAL")),
                card.parameter("ORIENTATION").map(DeckScanner::name).orElse(""),
                card.place()));
    }
}
