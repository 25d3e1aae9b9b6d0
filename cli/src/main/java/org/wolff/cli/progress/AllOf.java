package org.wolff.cli.progress;

import java.util.List;

/**
 * Tells several listeners the same.
 *
 * @param listeners in the order of telling
 */
public record AllOf(List<PhaseListener> listeners) implements PhaseListener {
    /** Copies the list. */
    public AllOf {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void phase(String name) {
        listeners.forEach(listener -> listener.phase(name));
    }

    @Override
    public void step(double fraction, String detail) {
        listeners.forEach(listener -> listener.step(fraction, detail));
    }

    @Override
    public void end() {
        listeners.forEach(PhaseListener::end);
    }
}
