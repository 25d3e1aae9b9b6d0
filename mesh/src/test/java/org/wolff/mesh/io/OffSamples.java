package org.wolff.mesh.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** The box of {@link SampleFiles} as OFF, with all that may stand beside its coordinates. */
final class OffSamples {
    private OffSamples() {}

    static void put(Map<String, byte[]> all) {
        all.put("OFF ascii", SampleFiles.text(text("OFF\n8 6 12\n", "", "")));
        all.put(
                "OFF ascii with comments",
                SampleFiles.text("# made by hand\n\n"
                        + text("OFF 8 6 0 # counts\n", "", " 3 255 0 0").replace("\n4", "\n\n# a face\n4")));
        all.put("OFF ascii normals and colours", SampleFiles.text(text("CNOFF\n8 6 12\n", " 0 0 1 255 0 0 255", "")));
        all.put("OFF binary", binary("OFF BINARY\n", 0));
        all.put("OFF binary normals and colours", binary("CNOFF BINARY\n", 7));
    }

    private static String text(String head, String besidePoint, String besideFace) {
        StringBuilder text = new StringBuilder(head);
        for (double[] p : SampleFiles.POINTS) {
            text.append(p[0] + " " + p[1] + " " + p[2] + besidePoint + "\n");
        }
        for (int[] q : SampleFiles.QUADS) {
            text.append("4 " + q[0] + " " + q[1] + " " + q[2] + " " + q[3] + besideFace + "\n");
        }
        return text.toString();
    }

    private static byte[] binary(String head, int beside) {
        ByteBuffer out = ByteBuffer.allocate(1024).order(ByteOrder.BIG_ENDIAN);
        out.put(SampleFiles.text(head)).putInt(8).putInt(6).putInt(12);
        for (double[] p : SampleFiles.POINTS) {
            out.putFloat((float) p[0]).putFloat((float) p[1]).putFloat((float) p[2]);
            for (int i = 0; i < beside; i++) {
                out.putFloat(0.5f);
            }
        }
        for (int[] q : SampleFiles.QUADS) {
            out.putInt(4).putInt(q[0]).putInt(q[1]).putInt(q[2]).putInt(q[3]);
            out.putInt(3).putFloat(1).putFloat(0).putFloat(0);
        }
        return java.util.Arrays.copyOf(out.array(), out.position());
    }
}
