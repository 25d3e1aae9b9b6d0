package org.wolff.mesh.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.surface.TriangleSurface;

/** Writes binary STL, single precision, the same bytes for the same surface. */
public final class StlWriter {
    private static final int HEADER = 80;
    private static final int FACET = 50;
    private static final int FACETS_AT_ONCE = 1024;

    private StlWriter() {}

    /**
     * Writes a surface in its own unit. Normals are those of the corners' order, zero for triangles without area.
     *
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public static void write(Path file, TriangleSurface surface) {
        ReplacedFile.write(file, out -> {
            ByteBuffer buffer = ByteBuffer.allocate(FACET * FACETS_AT_ONCE).order(ByteOrder.LITTLE_ENDIAN);
            buffer.put("binary STL, wolff".getBytes(StandardCharsets.US_ASCII));
            buffer.position(HEADER).putInt(surface.triangleCount());
            out.write(buffer.array(), 0, buffer.position());
            buffer.clear();
            for (int t = 0; t < surface.triangleCount(); t++) {
                if (buffer.remaining() < FACET) {
                    out.write(buffer.array(), 0, buffer.position());
                    buffer.clear();
                }
                facet(buffer, surface, t);
            }
            out.write(buffer.array(), 0, buffer.position());
        });
    }

    private static void facet(ByteBuffer buffer, TriangleSurface surface, int t) {
        Vector3 a = corner(surface, 3 * t);
        Vector3 b = corner(surface, 3 * t + 1);
        Vector3 c = corner(surface, 3 * t + 2);
        Vector3 normal = b.minus(a).cross(c.minus(a));
        double length = normal.norm();
        put(buffer, length > 0 && length < Double.POSITIVE_INFINITY ? normal.times(1 / length) : Vector3.ZERO);
        put(buffer, a);
        put(buffer, b);
        put(buffer, c);
        buffer.putShort((short) 0);
    }

    private static Vector3 corner(TriangleSurface surface, int place) {
        int v = 3 * surface.triangles()[place];
        return new Vector3(surface.xyz()[v], surface.xyz()[v + 1], surface.xyz()[v + 2]);
    }

    /** Adding zero turns −0 into 0. */
    private static void put(ByteBuffer buffer, Vector3 v) {
        buffer.putFloat((float) v.x() + 0f).putFloat((float) v.y() + 0f).putFloat((float) v.z() + 0f);
    }
}
