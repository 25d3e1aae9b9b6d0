package org.wolff.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Writes the file. */
    static void write(Path file, NodalFields fields, List<FurtherField> further) {
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
        List<VtuWriter.Array> ofElements = new ArrayList<>(List.of(VtuWriter.Array.labels("region", mesh.region())));
        for (FurtherField field : further) {
            (field.ofElements() ? ofElements : ofPoints).add(VtuWriter.Array.single(field.name(), 1, field.values()));
        }
        VtuWriter.write(file, mesh.order(), xyz, points.connectivity(), ofPoints, ofElements);
    }
}
