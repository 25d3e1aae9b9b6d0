package org.wolff.cli.progress;

/**
 * Puts a word before the name of every phase: which of several runs it is.
 *
 * @param prefix the word, with what stands between
 * @param shown is told
 */
public record Prefixed(String prefix, PhaseListener shown) implements PhaseListener {
    @Override
    public void phase(String name) {
        shown.phase(prefix + name);
    }

    @Override
    public void step(double fraction, String detail) {
        shown.step(fraction, detail);
    }

    @Override
    public void end() {
        shown.end();
    }
}
