package org.wolff.mesh.io;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wolff.mesh.surface.TriangleSurface;

/**
 * PLY 1.0, ASCII and binary of both byte orders: {@code x y z} of element {@code vertex} and the list {@code
 * vertex_indices} (or {@code vertex_index}) of element {@code face}; all else is passed over.
 */
final class PlyReader implements SurfaceReader {
    private static final String DAMAGED = "the file is damaged or was cut short; export or copy it again";

    @Override
    public String format() {
        return "PLY";
    }

    @Override
    public List<String> extensions() {
        return List.of("ply");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
        return head.equals("ply\n") || head.equals("ply\r");
    }

    @Override
    public TriangleSurface read(Cursor in) {
        PlyHeader header = PlyHeader.read(in);
        in.order(header.encoding() == PlyHeader.Encoding.BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        boolean text = header.encoding() == PlyHeader.Encoding.ASCII;
        SurfaceBuilder surface = new SurfaceBuilder();
        for (PlyHeader.Element element : header.elements()) {
            rows(in, element, text, surface);
        }
        return surface.finish(in);
    }

    private static void rows(Cursor in, PlyHeader.Element element, boolean text, SurfaceBuilder surface) {
        List<PlyHeader.Property> properties = element.properties();
        double[] position = new double[3];
        long[] corners = new long[0];
        for (long row = 0; row < element.count(); row++) {
            for (PlyHeader.Property property : properties) {
                String what = property.name();
                if (!property.isList()) {
                    double value = text ? in.number(what) : in.number(property.type(), what);
                    if (element.isVertex() && property.axis() >= 0) {
                        position[property.axis()] = value;
                    }
                    continue;
                }
                long length = text ? in.integer(what) : in.integer(property.lengthType(), what);
                boolean wanted = element.isFace() && property.isCorners();
                if (length < (wanted ? 3 : 0)
                        || length > in.remaining() / (text ? 1 : property.type().size())) {
                    String bad = what + " of " + element.name() + " " + row + " is a list of " + length + " numbers";
                    throw text ? in.bad(bad, DAMAGED) : in.badByte(bad, DAMAGED);
                }
                if (wanted && corners.length < length) {
                    corners = new long[(int) length];
                }
                for (int i = 0; i < length; i++) {
                    if (wanted) {
                        corners[i] = text ? in.integer(what) : in.integer(property.type(), what);
                    } else if (text) {
                        in.number(what);
                    } else {
                        in.number(property.type(), what);
                    }
                }
                if (wanted) {
                    surface.polygon(corners, 0, (int) length);
                }
            }
            if (element.isVertex()) {
                surface.vertex(position[0], position[1], position[2]);
            }
        }
    }
}
