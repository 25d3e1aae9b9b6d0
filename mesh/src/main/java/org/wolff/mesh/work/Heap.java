package org.wolff.mesh.work;

/** The memory of the JVM around work with large arrays. */
public final class Heap {
    private Heap() {}

    /**
     * Collects garbage where large arrays were let go and others follow: the heap, which grows before it collects, then
     * stays as small as what is in use. Takes some hundredths of a second for each gigabyte.
     */
    public static void tidy() {
        System.gc();
    }
}
