package org.wolff.cli.report;

import java.util.List;
import org.wolff.cli.picture.FieldPicture;
import org.wolff.cli.picture.InterfacePicture;
import org.wolff.cli.picture.MeshPicture;
import org.wolff.cli.surface.FurtherFields;
import org.wolff.cli.surface.SurfaceField;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.interfaces.InterfaceFields;

/** The pictures of a run: its parts, and the stress and the displacement of each load case. */
final class RunPictures {
    /** The greatest displacement is drawn as long as this share of the model. */
    private static final double DRAWN = 0.05;

    /** The scale of micromotion reaches to this at least, µm: what is less matters to no bone and is not coloured as much. */
    private static final double LEAST = 1;

    private RunPictures() {}

    /**
     * Adds them.
     *
     * @param faces of the mesh
     * @param names of the load cases in file names
     */
    static void add(PendingFiles files, AnalysisResult result, Facets faces, List<String> names) {
        List<BoundaryPatch> patches = faces.patches();
        String model = result.subject().name();
        MeshPicture parts = new MeshPicture(result.mesh(), patches);
        files.add("parts.png", file -> parts.outside(file, model));
        files.add("parts-cut.png", file -> parts.cut(file, model));
        FieldPicture picture =
                new FieldPicture(result.loadCases().get(0).fields().points(), patches);
        modulus(files, result, patches);
        for (int i = 0; i < names.size(); i++) {
            LoadCaseResult solved = result.loadCases().get(i);
            NodalFields fields = solved.fields();
            String name = solved.loadCase().name();
            FieldPicture.Field stress =
                    new FieldPicture.Field(name, "von Mises stress, MPa", p -> fields.vonMises()[p]);
            files.add(
                    names.get(i) + ".von-mises.png",
                    file -> picture.outside(file, stress, picture.scale(stress.values()), fields.displacement(), 0));
            files.add(
                    names.get(i) + ".von-mises-cut.png",
                    file -> picture.cut(file, stress, picture.scale(stress.values())));
            files.add(names.get(i) + ".displacement.png", file -> {
                double times = magnification(result, fields.displacement());
                FieldPicture.Field movement = new FieldPicture.Field(
                        name + ", shape drawn x " + NumberText.significant(times),
                        "displacement, mm",
                        p -> length(fields.displacement(), p));
                picture.outside(file, movement, picture.scale(movement.values()), fields.displacement(), times);
            });
        }
    }

    /** Adds the maps of an interface in a load case: how far its sides move along each other, and what presses them. */
    static void add(PendingFiles files, InterfaceFiles of) {
        InterfacePicture picture =
                new InterfacePicture(of.fields().xyz(), of.fields().triangles());
        String title = of.loadCase() + ": " + of.fields().name();
        double[] micrometres = new double[of.fields().reference().length];
        for (int v = 0; v < micrometres.length; v++) {
            boolean one = of.fields().status()[v] == InterfaceFields.RIM;
            micrometres[v] = one ? Double.NaN : 1000 * of.fields().reference()[v];
        }
        files.add(
                of.name() + ".micromotion.png",
                file -> picture.draw(file, title, "micromotion against the unloaded state, um", micrometres, LEAST));
        files.add(
                of.name() + ".pressure.png",
                file -> picture.draw(file, title, "pressure, MPa", of.fields().pressure(), 0));
    }

    /** Draws the modulus that was read from an image, from outside and cut open; 0 in all other parts. */
    private static void modulus(PendingFiles files, AnalysisResult result, List<BoundaryPatch> patches) {
        if (result.materials().mapped().isEmpty()) {
            return;
        }
        NodalFields fields = result.loadCases().get(0).fields();
        FieldPicture picture = new FieldPicture(fields.points(), patches);
        for (FurtherField further : result.loadCases().get(0).further()) {
            if (further.name().equals("imagedModulus")) {
                SurfaceField shown = FurtherFields.of(further, fields.points());
                FieldPicture.Field field = new FieldPicture.Field(
                        result.subject().name(),
                        shown.name() + ", " + shown.unit(),
                        p -> Double.isNaN(shown.at(p)) ? 0 : shown.at(p));
                files.add(
                        "modulus.png",
                        file -> picture.outside(file, field, picture.scale(field.values()), fields.displacement(), 0));
                files.add("modulus-cut.png", file -> picture.cut(file, field, picture.scale(field.values())));
            }
        }
    }

    private static double magnification(AnalysisResult result, double[] u) {
        double greatest = 0;
        for (int p = 0; p < u.length / 3; p++) {
            greatest = Math.max(greatest, length(u, p));
        }
        if (greatest == 0) {
            return 1;
        }
        double wanted = DRAWN * BoundingBox.of(result.mesh().xyz()).diagonal() / greatest;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        return power * (wanted >= 5 * power ? 5 : wanted >= 2 * power ? 2 : 1);
    }

    private static double length(double[] u, int p) {
        return Math.sqrt(u[3 * p] * u[3 * p] + u[3 * p + 1] * u[3 * p + 1] + u[3 * p + 2] * u[3 * p + 2]);
    }
}
