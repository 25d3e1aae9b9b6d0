package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.wolff.mesh.work.Measured;
import org.wolff.mesh.work.Progress;

/** Tells the progress which phase runs, and keeps its wall time and the most heap it used. */
final class PhaseClock {
    private final Progress progress;
    private final List<PhaseTime> phases = new ArrayList<>();

    PhaseClock(Progress progress) {
        this.progress = progress;
    }

    /** Goes on from phases that are done. */
    PhaseClock(Progress progress, List<PhaseTime> done) {
        this.progress = progress;
        this.phases.addAll(done);
    }

    <T> T time(String phase, Supplier<T> work) {
        return measure(phase, work).value();
    }

    <T> Measured<T> measure(String phase, Supplier<T> work) {
        progress.phase(phase);
        Measured<T> measured = Measured.of(work);
        phases.add(new PhaseTime(phase, measured.seconds(), measured.peakHeapBytes()));
        return measured;
    }

    /** Returns the wall time of all phases so far. */
    double seconds() {
        return phases.stream().mapToDouble(PhaseTime::seconds).sum();
    }

    List<PhaseTime> phases() {
        return List.copyOf(phases);
    }
}
