package org.wolff.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.cli.progress.PhaseListener;
import org.wolff.cli.progress.Prefixed;
import org.wolff.cli.study.VariantJob;
import org.wolff.cli.study.VariantRunner;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.CertifiedMesh;
import org.wolff.solver.krylov.ConjugateGradients;

/** Runs variants on this machine, one after the other; those that can share a mesh are meshed once. */
final class LocalRunner implements VariantRunner {
    private final Pipeline.CaseReader reader;
    private final ConjugateGradients.Settings settings;
    private final PhaseListener shown;
    private final Terminal err;
    private final int threads;

    /**
     * A runner.
     *
     * @param reader reads the case of each variant
     * @param settings who solves the linear systems
     * @param shown hears the progress for people
     * @param err where failures are told
     * @param threads number of workers
     */
    LocalRunner(
            Pipeline.CaseReader reader,
            ConjugateGradients.Settings settings,
            PhaseListener shown,
            Terminal err,
            int threads) {
        this.reader = reader;
        this.settings = settings;
        this.shown = shown;
        this.err = err;
        this.threads = threads;
    }

    @Override
    public void run(List<VariantJob> jobs, Ended ended) {
        Map<String, List<VariantJob>> groups = new LinkedHashMap<>();
        jobs.forEach(job -> groups.computeIfAbsent(job.meshHash(), hash -> new ArrayList<>())
                .add(job));
        int number = 0;
        for (List<VariantJob> group : groups.values()) {
            SharedMesh shared = new SharedMesh();
            for (VariantJob job : group) {
                number++;
                int status = run(
                        job,
                        shared,
                        number + "/" + jobs.size() + " " + job.variant().label() + ": ");
                ended.job(job, status);
                if (status == ExitStatus.INTERRUPTED) {
                    return;
                }
            }
        }
    }

    private int run(VariantJob job, SharedMesh shared, String prefix) {
        CaseRun run = new CaseRun(new Prefixed(prefix, shown), List.of(), err, threads);
        CaseFile file = run.read("read case", () -> reader.read(job.caseFile(), job.overrides()));
        CaseRun.Job work = CaseRun.Job.of(
                file,
                (workers, progress) -> new AnalysisOutcome(
                        Analysis.solve(
                                Analysis.discretize(
                                        file.model(), shared.of(file, workers, progress), workers, progress),
                                settings,
                                workers,
                                progress),
                        file.outputs(),
                        (files, result) -> {}));
        return run.into(
                job.directory(),
                work,
                "case " + job.caseFile() + ", replaced values " + job.overrides() + ", inputs " + job.inputHash()
                        + ", mesh " + job.meshHash());
    }

    /** The mesh of a group, made when it is first needed. */
    private static final class SharedMesh {
        private CertifiedMesh mesh;

        CertifiedMesh of(CaseFile file, Workers workers, Progress progress) {
            if (mesh == null) {
                mesh = Analysis.mesh(file.model(), workers, progress);
            }
            return mesh;
        }
    }
}
