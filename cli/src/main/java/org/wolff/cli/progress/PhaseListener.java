package org.wolff.cli.progress;

import org.wolff.mesh.work.Progress;

/** A hearer of progress that is told when the work is over. */
public interface PhaseListener extends Progress {
    /** The last phase is over, well or not. */
    void end();
}
