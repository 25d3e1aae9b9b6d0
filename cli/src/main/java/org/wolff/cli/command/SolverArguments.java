package org.wolff.cli.command;

import java.util.Arrays;
import java.util.Iterator;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.SolverMethod;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Who solves the linear systems. */
final class SolverArguments {
    @Option(
            names = "--solver",
            paramLabel = "METHOD",
            converter = MethodWord.class,
            completionCandidates = Words.class,
            description = "multigrid (default), or mtj: the independent reference solver, slow, for small models.")
    private SolverMethod method = SolverMethod.MULTIGRID;

    /** Returns the settings of the linear solve. */
    ConjugateGradients.Settings settings() {
        return ConjugateGradients.Settings.DEFAULT.with(method);
    }

    private static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(SolverMethod.values()).map(SolverMethod::word).iterator();
        }
    }

    private static final class MethodWord implements ITypeConverter<SolverMethod> {
        @Override
        public SolverMethod convert(String word) {
            return Arrays.stream(SolverMethod.values())
                    .filter(method -> method.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "is " + String.join(" or ", new Words()) + ", not '" + word + "'"));
        }
    }
}
