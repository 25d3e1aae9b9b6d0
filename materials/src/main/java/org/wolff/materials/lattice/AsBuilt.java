package org.wolff.materials.lattice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Fields;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.materials.porous.Estimate;
import org.wolff.materials.porous.PorousMetals;
import org.wolff.materials.porous.PorousQuantity;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.materials.quantity.QuantityException;

/** What was measured on printed lattices: how far struts and stiffness are from those that were drawn. Immutable. */
public final class AsBuilt {
    private static final String RESOURCE = "/org/wolff/materials/as-built.yaml";
    private static final Set<String> KEYS = Set.of("cell", "metal", "process", "designed", "built", "source");
    private static final AsBuilt SHIPPED = load();

    private final List<Struts> struts;

    private AsBuilt(List<Struts> struts) {
        this.struts = List.copyOf(struts);
    }

    /**
     * Strut diameters of one cell and process.
     *
     * @param cell such as {@code rhombic-dodecahedron}
     * @param metal of the catalogue
     * @param process such as {@code selective laser melting}
     * @param designed diameters, mm
     * @param built of the same struts as printed, mm
     * @param source who measured them
     */
    public record Struts(
            String cell, String metal, String process, List<Double> designed, List<Double> built, String source) {
        /** Copies the lists and checks that they go together. */
        public Struts {
            designed = List.copyOf(designed);
            built = List.copyOf(built);
            if (designed.isEmpty() || designed.size() != built.size()) {
                throw new IllegalArgumentException(
                        designed.size() + " designed and " + built.size() + " built struts of " + cell);
            }
        }

        /** Returns built over designed, strut by strut. */
        public List<Double> ratios() {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < built.size(); i++) {
                ratios.add(built.get(i) / designed.get(i));
            }
            return ratios;
        }

        private String told() {
            double least =
                    ratios().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            double most =
                    ratios().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            return String.format(
                    Locale.ROOT,
                    "struts of %s by %s came out %.2f to %.2f times as thick as designed (%d designs; %s)",
                    metal,
                    process,
                    least,
                    most,
                    built.size(),
                    source);
        }
    }

    /** Returns what is shipped with wolff. */
    public static AsBuilt shipped() {
        return SHIPPED;
    }

    private static AsBuilt load() {
        try (InputStream in = AsBuilt.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return parse("as-built.yaml", in.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads measurements.
     *
     * @param file what to call it in messages
     * @param yaml its text
     * @throws org.wolff.mesh.problem.InputException with all that is wrong with it
     */
    static AsBuilt parse(String file, byte[] yaml) {
        Problems problems = new Problems();
        List<Struts> struts = new ArrayList<>();
        Document.parse(file, yaml, problems).ifPresent(root -> {
            Fields read = new Fields(problems);
            Map<String, Node.Entry> top = read.fields(root, Set.of("sources", "struts"));
            read.readSources(top.get("sources"));
            for (Node item : read.items(top.get("struts"))) {
                struts(item, read, problems).ifPresent(struts::add);
            }
        });
        problems.throwIfAny();
        return new AsBuilt(struts);
    }

    private static Optional<Struts> struts(Node item, Fields read, Problems problems) {
        Map<String, Node.Entry> fields = read.fields(item, KEYS);
        try {
            return Optional.of(new Struts(
                    read.required(fields, "cell", item.place()).orElse(""),
                    read.required(fields, "metal", item.place()).orElse(""),
                    read.required(fields, "process", item.place()).orElse(""),
                    lengths(fields.get("designed"), read, problems),
                    lengths(fields.get("built"), read, problems),
                    read.source(fields, item.place())));
        } catch (IllegalArgumentException bad) {
            problems.add(item.place(), bad.getMessage(), "");
            return Optional.empty();
        }
    }

    private static List<Double> lengths(Node.Entry entry, Fields read, Problems problems) {
        List<Double> lengths = new ArrayList<>();
        for (Node item : read.items(entry)) {
            read.text(new Node.Entry(item.place(), item)).ifPresent(text -> {
                try {
                    lengths.add(Quantity.parse(text, Dimension.LENGTH).value());
                } catch (QuantityException bad) {
                    problems.add(item.place(), bad.getMessage(), "");
                }
            });
        }
        return lengths;
    }

    /** Returns the struts that were measured of a cell, of whatever metal. */
    public List<Struts> struts(String cell) {
        return struts.stream().filter(one -> one.cell().equals(cell)).toList();
    }

    /** Returns Young's modulus of printed lattices of this cell, metal and porosity, where there is a table. */
    public static Optional<Estimate> modulus(LatticeDesign design, Material metal, double porosity) {
        return design.name().equals("rhombic-dodecahedron") && metal.name().startsWith("ta-")
                ? PorousMetals.load()
                        .find("porous-tantalum")
                        .map(table -> table.at(porosity, PorousQuantity.YOUNGS_MODULUS))
                : Optional.empty();
    }

    /**
     * Returns what printing makes of a perfect cell, in sentences without their full stop; none where nothing was measured.
     *
     * @param porosity of the cell
     * @param modulus of the perfect cell along its edges, MPa
     */
    public List<String> told(LatticeDesign design, Material metal, double porosity, double modulus) {
        List<String> told = new ArrayList<>();
        modulus(design, metal, porosity)
                .filter(Estimate::measured)
                .ifPresent(estimate -> told.add(String.format(
                        Locale.ROOT,
                        "printed lattices reach %.2f of this perfect cell's stiffness: multiply by it for as-built"
                                + " parts; %s",
                        estimate.value() / modulus,
                        estimate.text())));
        struts(design.name()).forEach(series -> told.add(series.told()));
        return told;
    }
}
