package org.wolff.cli.baseline;

/**
 * One number, then and now.
 *
 * @param metric its id
 * @param part part or interface
 * @param loadCase load case
 * @param unit of both values
 * @param was value in the baseline; not a number where it had none
 * @param now value in this run; not a number where it has none
 * @param change |now − was| as a part of the old value; infinite where one of them is missing
 * @param tolerance greatest change allowed
 */
public record Change(
        String metric,
        String part,
        String loadCase,
        String unit,
        double was,
        double now,
        double change,
        double tolerance) {
    /** Returns whether the number changed no more than allowed; one that the baseline does not have may come. */
    public boolean isAllowed() {
        return change <= tolerance || Double.isNaN(was);
    }
}
