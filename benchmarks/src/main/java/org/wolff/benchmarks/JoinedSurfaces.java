package org.wolff.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.io.SurfaceFiles;
import org.wolff.mesh.surface.SurfaceRepair;
import org.wolff.mesh.surface.TriangleSurface;

/** Writes surfaces as one OFF text with joined vertices, for meshers that read no STL or one file alone. */
public final class JoinedSurfaces {
    private JoinedSurfaces() {}

    /** Takes the file to write and the surfaces. */
    public static void main(String[] args) throws IOException {
        List<TriangleSurface> surfaces = new ArrayList<>();
        int vertices = 0;
        int triangles = 0;
        for (int i = 1; i < args.length; i++) {
            TriangleSurface surface =
                    SurfaceRepair.of(SurfaceFiles.read(Path.of(args[i]))).surface();
            surfaces.add(surface);
            vertices += surface.vertexCount();
            triangles += surface.triangleCount();
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.US_ASCII))) {
            out.println("OFF\n" + vertices + " " + triangles + " 0");
            for (TriangleSurface surface : surfaces) {
                for (int v = 0; v < surface.xyz().length; v += 3) {
                    out.println(surface.xyz()[v] + " " + surface.xyz()[v + 1] + " " + surface.xyz()[v + 2]);
                }
            }
            int first = 0;
            for (TriangleSurface surface : surfaces) {
                int[] t = surface.triangles();
                for (int i = 0; i < t.length; i += 3) {
                    out.println("3 " + (first + t[i]) + " " + (first + t[i + 1]) + " " + (first + t[i + 2]));
                }
                first += surface.vertexCount();
            }
        }
    }
}
