/**
 * The program as a Java API: {@link org.wolff.solver.analysis.Analysis#run} takes a
 * {@link org.wolff.solver.analysis.Model} and returns an {@link org.wolff.solver.analysis.AnalysisResult}. Reads no file
 * and prints nothing; progress goes to a listener.
 */
package org.wolff.solver.analysis;
