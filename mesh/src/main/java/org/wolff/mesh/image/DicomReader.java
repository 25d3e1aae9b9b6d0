package org.wolff.mesh.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;

/**
 * Reads a folder of DICOM slices as one image: uncompressed, one slice a file, of one series. Slices are put in order by
 * their positions, which must be evenly spaced; a gantry that was tilted gives a sheared image, which is kept as it is.
 */
final class DicomReader {
    private static final double SAME_DIRECTION = 1e-4;
    /** Slices are evenly spaced where none is off its place by more than this share of their distance. */
    private static final double UNEVEN = 0.02;

    private final Path folder;
    private final String file;
    private final List<String> notes = new ArrayList<>();

    private DicomReader(Path folder) {
        this.folder = folder;
        this.file = folder.toString();
    }

    static VoxelImage read(Path folder) {
        try {
            return new DicomReader(folder).image();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private VoxelImage image() throws IOException {
        List<DicomSlice> slices = slices();
        slices.sort(Comparator.comparingDouble(DicomSlice::along)
                .thenComparing(slice -> slice.file().toString()));
        DicomSlice first = slices.get(0);
        for (DicomSlice slice : slices) {
            requireAlike(first, slice);
        }
        Vector3 step = step(slices);
        int[] size = {first.columns(), first.rows(), slices.size()};
        Voxels voxels = voxels(slices, size);
        Vector3 alongRow = first.alongRow().times(first.columnSpacing());
        Vector3 alongColumn = first.alongColumn().times(first.rowSpacing());
        Vector3 origin = first.position();
        double[] toWorld = {
            alongRow.x(), alongColumn.x(), step.x(), origin.x(),
            alongRow.y(), alongColumn.y(), step.y(), origin.y(),
            alongRow.z(), alongColumn.z(), step.z(), origin.z()
        };
        String scan = first.scan();
        if (!scan.isEmpty()) {
            notes.add("scan: " + scan);
        }
        return VoxelImages.checked(file, size, voxels, toWorld, AnatomicalSpace.LPS, notes);
    }

    private List<DicomSlice> slices() throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(Files::isRegularFile).sorted().toList();
        }
        Map<String, List<DicomSlice>> series = new TreeMap<>();
        Set<String> without = new LinkedHashSet<>();
        int other = 0;
        for (Path path : files) {
            if (!DicomFile.opens(path)) {
                other++;
                continue;
            }
            DicomSlice slice = DicomSlice.of(DicomFile.header(path));
            if (slice == null) {
                without.add(String.valueOf(path.getFileName()));
            } else {
                series.computeIfAbsent(slice.series(), uid -> new ArrayList<>()).add(slice);
            }
        }
        if (series.isEmpty()) {
            throw refused(
                    without.isEmpty() ? "is a folder without DICOM files" : "its DICOM files hold no slices in space",
                    other > 0 ? other + " files are of another kind: is it the right folder?" : "");
        }
        if (series.size() > 1) {
            List<String> told = new ArrayList<>();
            series.forEach((uid, some) -> told.add(
                    some.size() + " slices of " + uid + " (" + some.get(0).description() + ")"));
            throw refused(
                    "holds " + series.size() + " series: " + String.join("; ", told),
                    "put the one that you mean into a folder of its own");
        }
        if (!without.isEmpty()) {
            notes.add(without.size() + " DICOM files without a slice in space are passed over, such as "
                    + without.iterator().next());
        }
        return series.values().iterator().next();
    }

    private void requireAlike(DicomSlice first, DicomSlice slice) {
        boolean alike = slice.rows() == first.rows()
                && slice.columns() == first.columns()
                && slice.alongRow().minus(first.alongRow()).norm() < SAME_DIRECTION
                && slice.alongColumn().minus(first.alongColumn()).norm() < SAME_DIRECTION
                && Math.abs(slice.rowSpacing() / first.rowSpacing() - 1) < SAME_DIRECTION
                && Math.abs(slice.columnSpacing() / first.columnSpacing() - 1) < SAME_DIRECTION;
        if (!alike) {
            throw refused(
                    name(slice) + " has another size, direction or spacing than " + name(first),
                    "a volume needs parallel slices of one grid: take out localizers and other scans");
        }
    }

    private Vector3 step(List<DicomSlice> slices) {
        if (slices.size() < 2) {
            throw refused("holds one slice", "a volume needs at least two");
        }
        Vector3 first = slices.get(0).position();
        Vector3 last = slices.get(slices.size() - 1).position();
        Vector3 step = last.minus(first).times(1.0 / (slices.size() - 1));
        for (int i = 1; i < slices.size(); i++) {
            Vector3 from = slices.get(i - 1).position();
            Vector3 own = slices.get(i).position().minus(from);
            if (!(own.norm() > 0)) {
                throw refused(
                        name(slices.get(i)) + " and " + name(slices.get(i - 1)) + " lie at one place",
                        "take one of them out: is a slice there twice, or are there several times or echoes?");
            }
            if (own.minus(step).norm() > UNEVEN * step.norm()) {
                throw refused(
                        String.format(
                                Locale.ROOT,
                                "from %s to %s it is %.4g mm, on the average of all slices %.4g mm",
                                name(slices.get(i - 1)),
                                name(slices.get(i)),
                                own.norm(),
                                step.norm()),
                        "slices must be evenly spaced: is one missing?");
            }
        }
        return step;
    }

    private Voxels voxels(List<DicomSlice> slices, int[] size) throws IOException {
        boolean narrow = slices.stream().allMatch(slice -> slice.type().fitsShort() || slice.fitsShort())
                && slices.stream()
                        .allMatch(slice -> slice.slope() == slices.get(0).slope()
                                && slice.intercept() == slices.get(0).intercept());
        int count = VoxelData.count(file, size, narrow);
        short[] shorts = narrow ? new short[count] : new short[0];
        float[] floats = narrow ? new float[0] : new float[count];
        int each = size[0] * size[1];
        for (int k = 0; k < slices.size(); k++) {
            DicomSlice slice = slices.get(k);
            var pixels = slice.pixels(each);
            for (int i = 0; i < each; i++) {
                double stored = slice.stored(pixels);
                if (narrow) {
                    shorts[k * each + i] = (short) stored;
                } else {
                    floats[k * each + i] = (float) (slice.slope() * stored + slice.intercept());
                }
            }
        }
        return narrow
                ? new Voxels.Shorts(shorts, slices.get(0).slope(), slices.get(0).intercept())
                : new Voxels.Floats(floats);
    }

    private static String name(DicomSlice slice) {
        return String.valueOf(slice.file().getFileName());
    }

    private InputException refused(String what, String action) {
        return VoxelData.refused(file, what, action);
    }
}
