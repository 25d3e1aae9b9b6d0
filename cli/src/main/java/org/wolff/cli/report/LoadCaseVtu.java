package org.wolff.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wolff.materials.assignment.ElementLaws;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.io.VtuWriter;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.field.Tensors;

/**
 * The fields of one load case for ParaView. Points are those of {@link RegionNodes}: a node on an interface stands
 * once for each part, so that ParaView shows the jump of the stress too. Fields are in single precision, which no
 * picture outgrows; coordinates stay double.
 */
final class LoadCaseVtu {
    private LoadCaseVtu() {}

    /** Writes the fields of one material throughout. */
    static void write(Path file, NodalFields fields, List<FurtherField> further) {
        TetMesh mesh = fields.points().mesh();
        write(file, fields, further, List.of(VtuWriter.Array.labels("region", mesh.region())));
    }

    /** Writes the fields, and what each element is made of. */
    static void write(Path file, NodalFields fields, List<FurtherField> further, MaterialAssignment materials) {
        write(file, fields, further, cells(fields.points().mesh(), materials));
    }

    private static void write(Path file, NodalFields fields, List<FurtherField> further, List<VtuWriter.Array> cells) {
        RegionNodes points = fields.points();
        TetMesh mesh = points.mesh();
        double[] xyz = new double[3 * points.count()];
        for (int p = 0; p < points.count(); p++) {
            System.arraycopy(mesh.xyz(), 3 * points.node()[p], xyz, 3 * p, 3);
        }
        List<VtuWriter.Array> ofPoints = new ArrayList<>(List.of(
                VtuWriter.Array.single("displacement", 3, fields.displacement()),
                VtuWriter.Array.single("stress", 6, fields.stress()),
                VtuWriter.Array.single("strain", 6, fields.strain()),
                VtuWriter.Array.single("vonMises", 1, fields.vonMises()),
                VtuWriter.Array.single("principal", 3, fields.principal()).labelled("1", "2", "3"),
                VtuWriter.Array.single("equivalentStrain", 1, fields.equivalentStrain()),
                VtuWriter.Array.single("energyDensity", 1, fields.energyDensity())));
        double[] signed = new double[points.count()];
        for (int p = 0; p < signed.length; p++) {
            signed[p] = Tensors.signedVonMises(
                    fields.vonMises()[p], fields.principal()[3 * p], fields.principal()[3 * p + 2]);
        }
        ofPoints.add(VtuWriter.Array.single("signedVonMises", 1, signed));
        List<VtuWriter.Array> ofElements = new ArrayList<>(cells);
        for (FurtherField field : further) {
            (field.ofElements() ? ofElements : ofPoints).add(VtuWriter.Array.single(field.name(), 1, field.values()));
        }
        VtuWriter.write(file, mesh.order(), xyz, points.connectivity(), ofPoints, ofElements);
    }

    /** Region, Young's modulus in MPa (the greatest of an orthotropic law) and, where a part has one, material axis 3. */
    private static List<VtuWriter.Array> cells(TetMesh mesh, MaterialAssignment materials) {
        List<VtuWriter.Array> cells = new ArrayList<>();
        cells.add(VtuWriter.Array.labels("region", mesh.region()));
        ElementLaws laws = materials.laws();
        double[] moduli = new double[mesh.tetCount()];
        double[] axes = new double[3 * mesh.tetCount()];
        boolean directed = false;
        for (int tet = 0; tet < moduli.length; tet++) {
            moduli[tet] = laws.youngsModulus(tet);
            directed |= laws.axis3(tet, axes, 3 * tet);
        }
        cells.add(VtuWriter.Array.single("youngsModulus", 1, moduli));
        if (directed) {
            cells.add(VtuWriter.Array.single("materialAxis3", 3, axes));
        }
        return cells;
    }
}
