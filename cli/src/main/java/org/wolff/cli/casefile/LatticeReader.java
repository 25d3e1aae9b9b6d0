package org.wolff.cli.casefile;

import java.util.Locale;
import java.util.OptionalDouble;
import org.wolff.cli.casefile.form.Value;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Implicit;
import org.wolff.mesh.region.MinimalSurface;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.StrutCell;

/** Lattices: minimal surfaces and struts, repeated without end. */
final class LatticeReader {
    private LatticeReader() {}

    /** Returns true where the values that {@link #region} needs are usable. */
    static boolean isComplete(Value.Fields fields) {
        return fields.fields().keySet().stream()
                        .allMatch(key -> fields.value(key).isPresent())
                && fields.value("cell").isPresent()
                && (fields.number("size").isPresent()
                        ? fields.number("strut").isPresent()
                        : fields.number("thickness").isPresent()
                                || fields.number("volume-fraction").isPresent());
    }

    /**
     * Returns the region of a complete mapping.
     *
     * @throws IllegalArgumentException if the numbers make no lattice
     */
    static Region region(String key, Value.Fields fields) {
        Vector3 origin = fields.vector("origin").orElse(Vector3.ZERO);
        return switch (key) {
            case "gyroid" -> surface(MinimalSurface.GYROID, fields, origin);
            case "schwarz-p" -> surface(MinimalSurface.PRIMITIVE, fields, origin);
            case "schwarz-d" -> surface(MinimalSurface.DIAMOND, fields, origin);
            default -> StrutCell.valueOf(fields.text("cell")
                            .orElseThrow()
                            .toUpperCase(Locale.ROOT)
                            .replace('-', '_'))
                    .struts(
                            origin,
                            fields.number("size").orElseThrow(),
                            fields.number("strut").orElseThrow());
        };
    }

    private static Region surface(MinimalSurface surface, Value.Fields fields, Vector3 origin) {
        double cell = fields.number("cell").orElseThrow();
        boolean network = fields.text("form").orElse("sheet").equals("network");
        OptionalDouble thickness = fields.number("thickness");
        if (network && thickness.isPresent()) {
            throw new IllegalArgumentException("a network has no wall: give its volume-fraction, not a thickness");
        }
        double fraction = thickness.isPresent()
                ? surface.area() * thickness.getAsDouble() / cell
                : fields.number("volume-fraction").orElseThrow();
        if (fraction >= 1) {
            throw new IllegalArgumentException(
                    thickness.isPresent()
                            ? "a wall of " + thickness.getAsDouble() + " mm fills the whole cell of " + cell
                                    + " mm: nothing is left open"
                            : "a volume fraction of " + 100 * fraction + " % leaves nothing open");
        }
        return network
                ? Implicit.network(surface, origin, cell, surface.networkLevel(fraction))
                : Implicit.sheet(surface, origin, cell, surface.sheetLevel(fraction));
    }
}
