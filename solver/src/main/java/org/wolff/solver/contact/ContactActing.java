package org.wolff.solver.contact;

/**
 * What acts at some time of a history.
 *
 * @param forces nodal forces, N
 * @param prescribed by supports, in the coordinates of w
 * @param gaps without load, mm
 */
record ContactActing(double[] forces, double[] prescribed, double[] gaps) {
    /** Returns what acts on the way from this to an end; at t = 1 the end. */
    ContactActing towards(ContactActing end, double t) {
        return new ContactActing(
                between(forces, end.forces, t), between(prescribed, end.prescribed, t), between(gaps, end.gaps, t));
    }

    private static double[] between(double[] from, double[] to, double t) {
        if (t == 1) {
            return to;
        }
        double[] mean = new double[from.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = from[i] + t * (to[i] - from[i]);
        }
        return mean;
    }
}
