package org.wolff.mesh.io;

import java.util.List;
import org.wolff.mesh.surface.TriangleSurface;

/**
 * Reads one format of surface files. Polygons become fans of triangles; coordinates that are not numbers are kept, for
 * {@link org.wolff.mesh.surface.SurfaceDefects} to count.
 */
sealed interface SurfaceReader permits StlReader, ObjReader, PlyReader, VtkReader, VtpReader, OffReader {
    /** Returns the name of the format. */
    String format();

    /** Returns the endings of file names, without the dot, in lower case. */
    List<String> extensions();

    /** Returns true where the bytes can be of no other format. */
    boolean recognises(byte[] bytes);

    /**
     * Reads the whole file.
     *
     * @throws org.wolff.mesh.problem.InputException where the file is not sound, or holds no triangle
     */
    TriangleSurface read(Cursor in);
}
